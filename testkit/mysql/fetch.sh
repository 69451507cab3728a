#!/usr/bin/env bash
# fetch.sh FOLDER: a MySQL server for the tests of the profile "mysql", from the packages of Debian's unstable distribution.
# They are unpacked into FOLDER with all libraries they need, so that nothing of this machine is changed or used. A folder that has
# the server already is left as it is. Needs apt-get and dpkg; other machines can put an unpacked server there: FOLDER/usr/sbin/mysqld.
set -euo pipefail

folder=${1:?usage: fetch.sh FOLDER}
[ -x "$folder/usr/sbin/mysqld" ] && exit 0
command -v apt-get >/dev/null || {
  echo "fetch.sh: this machine has no apt-get; unpack a MySQL server into $folder, so that there is $folder/usr/sbin/mysqld" >&2
  exit 1
}

# the mirror that this machine uses anyway
mirror=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
  sed -nE 's/^(URIs:|deb( \[[^]]*\])?) *(https?:[^ ]*\/debian)\/?( .*)?$/\3/p' | head -n 1)
mirror=${mirror:-http://deb.debian.org/debian}

work=$folder.fetch
rm -rf "$work"
mkdir -p "$work/lists/partial" "$work/archives/partial" "$work/root"
: >"$work/status" # an empty machine, so that every library comes along
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror sid main" >"$work/sources.list"

apt() {
  apt-get -qq -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=- -o "Dir::State::lists=$work/lists" \
    -o "Dir::State::status=$work/status" -o "Dir::Cache::archives=$work/archives" -o Dir::Cache::pkgcache= \
    -o Dir::Cache::srcpkgcache= -o APT::Install-Recommends=false -o APT::Sandbox::User= -o Debug::NoLocking=1 "$@" >&2
}

apt update
apt install --download-only --yes mysql-server-core
for package in "$work"/archives/*.deb; do dpkg-deb --extract "$package" "$work/root"; done

# in one step, so that a fetch that was interrupted leaves no half of a server
mkdir -p "$(dirname "$folder")"
rm -rf "$folder"
mv "$work/root" "$folder"
rm -rf "$work"
