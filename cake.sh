#!/usr/bin/env bash
#
# ./cake.sh --help tells what it does (build/usage.txt).
#
# Builds the Cake host if its sources changed, then runs it. Needs the .NET SDK that global.json names, installs nothing.

# Every shell reads this far.
if [ "${BASH_SOURCE##*/}" != "${0##*/}" ]; then
  case ${BASH_VERSION-}${ZSH_EVAL_CONTEXT-}:$0 in
    *:file:*) ;;
    :*cake* | toplevel:*cake*) exec bash "$0" "$@" ;; # sh cake.sh
  esac
  echo "cake.sh is a program and holds no settings for a shell: start it as ./cake.sh" >&2
  return 1 2> /dev/null || exit 1
fi

set -euo pipefail

repository=$(readlink -f -- "${BASH_SOURCE[0]}")
repository=${repository%/*}
output=$repository/.out
hosts=$output/bin/Hormesis.Build

# shellcheck source=build/Shell/sdk.sh
source "$repository/build/Shell/sdk.sh"

main() {
  case ${1-} in
    -h | --help) usage; return ;;
    --completion | --completion=*) completion "$@"; return ;;
  esac
  find_dotnet
  refuse_temporary_folder
  set_environment
  choose_host
  touch -c -- "${host%/*}" 2> /dev/null || true # remove_unused goes by this time
  if [[ ! -x $host ]]; then
    know_names
    refuse_misspelt "$@"
    build
  fi
  [[ -x $host ]] || choose_host # sources may have changed since
  exec "$host" "$@"
}

know_names() {
  # shellcheck source=build/Shell/names.sh
  source "$repository/build/Shell/names.sh"
}

# Each state of the sources has a host of its own, so that a build takes nothing away from a run that still needs it:
# its workers start from the same files to the end.
choose_host() {
  local digest
  digest=$(digest_of_sources)
  host=$hosts/run-${digest:0:16}/Hormesis.Build
}

usage() {
  know_names
  cat "$repository/build/usage.txt"
  echo
  echo "tasks:"
  list_tasks | sort | while IFS=$'\t' read -r name description; do printf '  %-14s %s\n' "$name" "$description"; done
}

# --completion=SHELL prints a script, which asks with --completion=words WORD for what may stand in place of WORD.
completion() {
  case $1 in
    --completion=bash | --completion=zsh) cat "$repository/build/Shell/completion.${1#*=}" ;;
    --completion=words) know_names && list_completions "${2-}" "${3-}" ;;
    *)
      echo "Error: $1: there is completion for bash and zsh: source <(./cake.sh --completion=bash)" >&2
      exit 1
      ;;
  esac
}

# Programs take an empty TMPDIR for the current folder, or for none.
refuse_temporary_folder() {
  if [[ -z ${TMPDIR-} ]]; then unset TMPDIR; fi
  if [[ ! -d ${TMPDIR-/tmp} || ! -w ${TMPDIR-/tmp} ]]; then
    echo "Error: TMPDIR=${TMPDIR-/tmp} is no folder that can be written. Set TMPDIR to one that is." >&2
    exit 1
  fi
}

# What native libraries read when a process starts; it cannot be set from within.
set_environment() {
  # Large tensors come from the heap: fresh mappings would fault page by page.
  export MALLOC_MMAP_THRESHOLD_=4294967296 MALLOC_TRIM_THRESHOLD_=8589934592 MALLOC_TOP_PAD_=268435456
  # What most commands allocate fits, so that none of them collects, and large ones collect without a second thread.
  # The host alone reads this, no worker.
  export DOTNET_GCgen0size=0x3000000 DOTNET_gcConcurrent=0
  # Cake writes colours into files too.
  if [[ ! -t 1 ]]; then export NO_COLOR=1; fi
}

# Name, size and time of every file that the build reads: deletions, renames and old files put back count. And what it
# is built for: MSBuild takes this variable for its property.
digest_of_sources() {
  cd -- "$repository"
  {
    find build src cake.sh global.json .editorconfig BannedSymbols.txt Directory.*.props \
      -type f -printf '%p %s %T@\n' | LC_ALL=C sort
    echo "TorchBackend ${TorchBackend:-cpu}"
  } | sha256sum
}

build() (
  cd -- "$repository"
  refuse_folder
  build/Shell/dotnet.sh --version > /dev/null 2>&1 || refuse_dotnet "Installed: $(dotnet --list-sdks 2> /dev/null | paste -sd ';')"
  exec 9> "$output/cake.lock"
  flock -n -E 75 9 2> /dev/null || [[ $? != 75 ]] || echo "Another command builds this checkout; waiting for it..." >&2
  if ! said=$(flock 9 2>&1); then
    echo "$output cannot be locked ($said): start no second build of this checkout before this one has ended." >&2
  fi

  # Another cake.sh may have built while this one waited, and an editor may save while this one builds.
  until choose_host && [[ -x $host ]]; do
    wanted=$host
    compile
    choose_host
    if [[ $host == "$wanted" ]]; then keep "${host%/*}"; fi
  done
)

# Where MSBuild cannot build.
refuse_folder() {
  local wrong="[;%*?'\"\`\$\\\\]|[[:cntrl:]]"
  if [[ $repository =~ $wrong ]]; then
    echo "Error: $repository: MSBuild cannot build below a folder with ${BASH_REMATCH[0]} in its name. Move the checkout." >&2
    exit 1
  fi
  if ! mkdir -p "$output" 2> /dev/null || [[ ! -w $output || (-e $output/cake.lock && ! -w $output/cake.lock) ]]; then
    echo "Error: $output: the build's folder cannot be written by $(id -un 2> /dev/null || id -u). Make it writable, or build as who owns it." >&2
    exit 1
  fi
}

# Without analyzers, which take half the time: Test runs them, and the assemblies are the same.
compile() {
  local said
  echo "Building the Cake host: a minute or two, more where packages must be fetched..." >&2
  # Servers left behind would hold the lock and the terminal.
  if ! said=$(build/Shell/dotnet.sh build build/Hormesis.Build.csproj -c Release -v quiet -tl:off -nodeReuse:false \
    -noAutoResponse -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false 9>&-); then
    echo "$said" >&2
    exit 1
  fi
}

# Takes what was built. Compilers write into the files that they made before, and what was linked would change under a
# run; so natives alone, which are large and come from packages, are hard links.
keep() {
  rm -rf "$1.new"
  if ! cp -al "$hosts/release" "$1.new" 2> /dev/null; then # a file system without links
    rm -rf "$1.new"
    cp -a "$hosts/release" "$1.new"
  fi
  rm -rf "$1.new/ahead"
  copy_files "$hosts/release" "$1.new"
  if [[ -d $hosts/release/ahead ]]; then copy_files "$hosts/release/ahead" "$1.new"; fi
  touch "$1.new"
  mv -T "$1.new" "$1"
  remove_unused
}

# Hosts that no command has used for a month.
remove_unused() { find "$hosts" -maxdepth 1 -name 'run-*' -mtime +30 -exec rm -rf {} +; }

copy_files() { find "$1" -maxdepth 1 -type f ! -name '*.so*' -exec cp -a --remove-destination -t "$2" {} +; }

main "$@"
