#!/bin/sh
# Install the system libraries Qt needs, by apt-get where that is allowed; else print the one line to run.
# Usage: system-packages.sh run|test
set -eu

window="libgl1 libegl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 libxkbcommon-x11-0 \
libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-image0 libxcb-render-util0 libxcb-xkb1"
test="xvfb xauth poppler-utils"

wanted="python3-venv $window"
[ "${1:-run}" = test ] && wanted="$wanted $test"

command -v dpkg-query >/dev/null 2>&1 || exit 0 # not a Debian: the system has its own way

missing=
for package in $wanted; do
    if [ "$package" = python3-venv ]; then
        "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing $package"
    elif ! dpkg-query -W -f='${Status} ' "$package" "${package}t64" 2>/dev/null | grep -q 'ok installed'; then
        missing="$missing $package"
    fi
done
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ]; then
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Cần cài thêm thư viện hệ thống, chạy một lần lệnh sau rồi thử lại:" >&2
    echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing" >&2
    exit 1
fi
