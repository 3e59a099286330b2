# The .NET SDK, for scripts that build or start programs of this checkout. Sourced by them; they set $repository.

# Puts the folder of dotnet on the PATH, and where the runtime is into DOTNET_ROOT, for the host is no child of dotnet.
find_dotnet() {
  local folder
  for folder in "${DOTNET_ROOT-}" "${HOME-}/.dotnet"; do
    if ! command -v dotnet > /dev/null && [[ $folder && -x $folder/dotnet ]]; then PATH=$folder:$PATH; fi
  done
  command -v dotnet > /dev/null || refuse_dotnet "There is no dotnet on the PATH."

  if [[ -z ${DOTNET_ROOT-} ]]; then
    folder=$(readlink -f -- "$(command -v dotnet)")
    if [[ -d ${folder%/*}/host/fxr ]]; then export DOTNET_ROOT=${folder%/*}; fi
  fi
}

refuse_dotnet() {
  local version
  version=$(sed -n 's/.*"version" *: *"\([^"]*\)".*/\1/p' "$repository/global.json")
  cat >&2 << END
$1
This checkout needs the .NET SDK $version (global.json; a later patch of ${version%??}xx serves too).
Get it from https://dotnet.microsoft.com/download/dotnet/${version%%.*}.0 or, into ~/.dotnet and nowhere else, by
  curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --version $version
END
  exit 1
}

# Builds a project while no other command builds this checkout.
build_project() { # $1: its path below the checkout
  mkdir -p "$repository/.out"
  flock --close "$repository/.out/cake.lock" \
    "$repository/build/Shell/dotnet.sh" build "$repository/$1" -c Release -v quiet -nologo -nodeReuse:false -noAutoResponse
}
