#!/usr/bin/env bash
# dotnet with the variables named here alone. MSBuild takes every variable for a property, in any case: a VERSION,
# Configuration, Platform or OutputPath that is set for another program would change what is built, or break it.
set -euo pipefail

while IFS== read -r -d '' name _; do
  case $name in
    PATH | HOME | USER | LOGNAME | TMPDIR | TZ | LANG | LC_* | LD_LIBRARY_PATH | XDG_*) ;;
    http_proxy | https_proxy | all_proxy | no_proxy | HTTP_PROXY | HTTPS_PROXY | ALL_PROXY | NO_PROXY | SSL_CERT_*) ;;
    NUGET_* | NuGetPackageSourceCredentials_* | VSS_NUGET_*) ;;
    DOTNET_ROOT | DOTNET_ROOT_* | DOTNET_CLI_HOME | DOTNET_SYSTEM_*) ;;
    CI | TorchBackend) ;; # Directory.Build.props reads these
    *) unset "$name" 2> /dev/null || true ;; # a few are bash's own
  esac
done < <(env -0)

# dotnet keeps files in its user's folder, which users of containers may lack.
if [[ ! -d ${HOME-} || ! -w $HOME ]]; then
  HOME=$(readlink -f -- "${BASH_SOURCE[0]%/*}/../..")/.out/home
  mkdir -p "$HOME"
fi
export HOME DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
exec dotnet "$@"
