"""The page "Báo cáo": the periods, the draft with the officer's words, the true pages, PDF and print."""
