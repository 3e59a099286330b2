#!/usr/bin/env bash
# Runs a study twice, on this machine and with its workers on a processor that qemu emulates, and compares all files.
#
#   benchmarks/emulated.sh PROCESSOR [STUDY]      PROCESSOR as `qemu-x86_64 -cpu help` lists them, such as EPYC-Rome
#
# The study is smoke if none is named. On an emulated processor it takes 25 minutes or more: 200 times as long as here.
set -euo pipefail

repository=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
hosts=$repository/.out/bin/Hormesis.Build

# shellcheck source=build/Shell/sdk.sh
source "$repository/build/Shell/sdk.sh"

main() {
  if (($# < 1 || $# > 2)) || [[ ! $1 =~ ^[A-Za-z0-9_,+-]+$ ]]; then
    echo "usage: benchmarks/emulated.sh PROCESSOR [STUDY]" >&2
    exit 2
  fi
  if ! command -v qemu-x86_64 > /dev/null; then
    echo "qemu-x86_64 is not installed. On Debian: apt-get install qemu-user" >&2
    exit 1
  fi
  find_dotnet
  local processor=$1 study=${2:-smoke}
  local out=$repository/artifacts/emulated-$processor

  "$repository/cake.sh" --study="$study" --artifacts="$out/here"
  host "$processor"
  "$hosts/emulated-$processor/host" --study="$study" --artifacts="$out/there" --parallel=1
  "$repository/cake.sh" --target=Compare --study="$study" --artifacts="$out/here" --with="$out/there"
}

# A copy of the program that runs here, but whose workers, which it starts by the program's name, are emulated.
host() {
  local folder=$hosts/emulated-$1
  build_project build/Hormesis.Build.csproj
  rm -rf "$folder"
  cp -a "$hosts/release" "$folder"
  mv "$folder/Hormesis.Build" "$folder/host"
  cat > "$folder/Hormesis.Build" << 'END'
#!/usr/bin/env bash
# An emulated process takes seconds for the hundreds of gigabytes of addresses that .NET reserves unless it is limited.
here=${BASH_SOURCE[0]%/*}
export DOTNET_GCHeapHardLimit=0x60000000
END
  printf 'exec qemu-x86_64 -cpu %s "$here/host" "$@"\n' "$1" >> "$folder/Hormesis.Build"
  chmod +x "$folder/Hormesis.Build"
}

main "$@"
