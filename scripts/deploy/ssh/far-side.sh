# The far side of a deployment over SSH: answers one request per line from its input, each with any number of lines and
# then `.ok` or `.fail`. It lives as long as the connection, and with it the lock. POSIX sh, find, sha256sum, tar, xargs
# and readlink; nothing is installed, nothing stays running. A request cut off in the middle has no line end and is not done.
set -u
umask 022
LC_ALL=C
export LC_ALL
root=$1
host=$(uname -n)
own="$$@$host"
half=releases/.half-$$
locked=

free() {
  [ -n "$locked" ] || return 0
  locked=
  rm -rf "$half"
  [ "$(readlink .lock)" != "$own" ] || rm -f .lock
}
trap free EXIT
trap 'exit 1' HUP INT TERM PIPE

# Whether the process of a lock is alive; those of other users cannot be signalled, but seen.
alive() {
  kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ] || ps -p "$1" >/dev/null 2>&1
}

# A link is there with its content or not at all. A dead process's is moved aside first: of two that find it, one moves it.
take() {
  ln -s "$own" .lock 2>/dev/null && return 0
  holder=$(readlink .lock) || return 1
  case $holder in *@"$host") ;; *) return 1 ;; esac
  ! alive "${holder%%@*}" || return 1
  mv .lock ".lock-$$" 2>/dev/null || return 1
  moved=$(readlink ".lock-$$")
  rm -f ".lock-$$"
  [ "$moved" = "$holder" ] || ln -s "$moved" .lock
  return 1
}

# How `mv` is told to rename a link over a link that leads to a folder: GNU and busybox, or BSD.
learn_mv() {
  for flag in -T -h; do
    rm -f ".current-$$" ".current-$$-2"
    ln -s releases ".current-$$" && ln -s releases ".current-$$-2" || return 1
    if mv -f $flag ".current-$$" ".current-$$-2" 2>/dev/null && [ ! -L ".current-$$" ] && [ ! -L "releases/.current-$$" ]; then
      rm -f ".current-$$-2"
      mv_over=$flag
      return 0
    fi
    rm -f ".current-$$" ".current-$$-2" "releases/.current-$$"
  done
  echo 'mv -T' >&2
  return 1
}

open() {
  for tool in find sha256sum tar xargs readlink; do
    command -v "$tool" >/dev/null || { echo "$tool: not found" >&2; return 1; }
  done
  mkdir -p -- "$root/releases" && cd -- "$root" || return 1
  tries=${1:-20}
  until take; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || { echo "busy $(readlink .lock)"; return 0; }
    sleep 1
  done
  locked=yes
  learn_mv || return 1
  echo "half $half"
  names
}

look() {
  [ -d "$root" ] || return 0
  cd -- "$root" && names
}

names() {
  for name in .current-* .lock-*; do [ -L "$name" ] && echo "beside $name"; done
  if [ -d releases ]; then ls -A releases | sed 's/^/name /'; fi
  if [ -L current ]; then echo "current $(readlink current)"; elif [ -e current ]; then echo 'current ?'; fi
}

sums() {
  (cd -- "$1" && find . -type f -exec sha256sum {} + && find . ! -type f ! -type d -exec printf '? %s\n' {} +)
}

begin() {
  mkdir "$half" && mkdir "$half/site" || return 1
  [ "$1" != - ] || return 0
  cp -al "releases/$1/." "$half/site/" 2>/dev/null && return 0
  # No hard links here: a copy takes more room and is otherwise the same.
  rm -rf "$half/site" && mkdir "$half/site" && cp -Rp "releases/$1/." "$half/site/"
}

lines() {
  while IFS= read -r line && [ "$line" != . ]; do printf '%s\n' "$line"; done
}

# Paths come as xargs reads them. Folders that are empty then would be found by readers.
drop() {
  lines | (cd "$half/site" && xargs rm -f --) || return 1
  (cd "$half/site" && find . -depth -type d -exec rmdir {} + 2>/dev/null)
  return 0
}

finish() {
  if command -v sync >/dev/null; then sync; fi
  for note in sums fixed before; do mv "$half/$note" "releases/$1.$note" || return 1; done
  mv "$half/site" "releases/$1" && rm -rf "$half"
}

carry() {
  lines | while IFS= read -r path; do
    to=releases/$2/$path
    [ -d "${to%/*}" ] || mkdir -p "${to%/*}" || exit 1
    ln "releases/$1/$path" "$to" 2>/dev/null || cp -p "releases/$1/$path" "$to" || exit 1
  done
}

public() {
  rm -f ".current-$$"
  ln -s "releases/$1" ".current-$$" && mv -f "$mv_over" ".current-$$" current
}

remove() {
  mv "releases/$1" "releases/.gone-$1" && rm -f "releases/$1.sums" "releases/$1.fixed" "releases/$1.before" && rm -rf "releases/.gone-$1"
}

echo .ready
while read -r request first second; do
  case $request in
    open) open $first ;;
    look) look ;;
    clear) rm -rf -- "$first" ;;
    sums) sums "$first" ;;
    # One more line end, so that a file without one at its end does not run into what follows.
    read) [ ! -e "$first" ] || { cat -- "$first" && echo; } ;;
    begin) begin "$first" ;;
    drop) drop ;;
    finish) finish "$first" ;;
    carry) carry "$first" "$second" ;;
    public) public "$first" ;;
    remove) remove "$first" ;;
    close) free; echo .ok; exit 0 ;;
    *) false ;;
  esac
  if [ $? -eq 0 ]; then echo .ok; else echo .fail; fi
done
