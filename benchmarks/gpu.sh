#!/usr/bin/env bash
# Checks and times the trainings on this machine's GPU, in a few minutes and without any data:
# builds for CUDA, runs the self-test, runs the study smoke twice on the GPU and compares all bits, runs it in mixed
# precision with the channels innermost and compares the results, and times steps of the published sizes in mixed
# precision and, in float32, beside PyTorch's.
#
#   benchmarks/gpu.sh [--device=cuda|cpu] [--out=DIR]
#
# --device=cpu does the same on the CPU with the sizes of the study phantom, to test this script. Set PYTHON to a python
# that can import torch; without one no step is compared with PyTorch's.
set -euo pipefail

repository=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
device=cuda
out=$repository/artifacts/gpu-check
python=${PYTHON:-python3}

for argument in "$@"; do
  case $argument in
    --device=cuda | --device=cpu) device=${argument#*=} ;;
    --out=?*) out=${argument#*=} ;;
    *)
      echo "unknown argument $argument; known are --device=cuda, --device=cpu and --out=DIR" >&2
      exit 2
      ;;
  esac
done

# shellcheck source=build/Shell/sdk.sh
source "$repository/build/Shell/sdk.sh"

main() {
  find_dotnet
  step "The GPU"
  if [[ $device == cuda ]]; then
    export TorchBackend=cuda
    nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv || {
      echo "nvidia-smi finds no GPU. Install NVIDIA's driver, or try this script with --device=cpu." >&2
      exit 1
    }
  fi
  mkdir -p -- "$out"
  out=$(cd -- "$out" && pwd -P)
  experiments float32 ""
  experiments mixed ", mixedPrecision: bfloat16, ganChannelsLast: true"

  step "The self-test of the CPU's bits"
  cake --target=SelfTest

  step "The study smoke on $device, twice"
  local first second mixed
  first=$(mktemp -d -- "$out/run-XXXXXX")
  second=$(mktemp -d -- "$out/run-XXXXXX")
  study float32 "$first"
  study float32 "$second"
  compare "$first" "$second" "The two runs differ; results of $device have no promise of equal bits."

  step "The study smoke on $device in mixed precision, beside float32"
  mixed=$(mktemp -d -- "$out/run-XXXXXX")
  study mixed "$mixed"
  compare "$first" "$mixed" "They differ, as they must; the amounts say how much."

  step "Steps of both trainings"
  steps
}

step() { printf '\n== %s\n' "$1"; }

cake() { "$repository/cake.sh" "$@"; }

# experiments NAME NUMERICS: the repository's studies, and one more.
experiments() {
  {
    cat "$repository/experiments.yaml"
    printf '\n  device-check:\n    extends: smoke\n    numerics: { mode: native, device: %s%s }\n' "$device" "$2"
  } > "$out/$1.yaml"
}

# study NAME ARTIFACTS [ARGUMENT...]
study() {
  cake --study=device-check --experiments="$out/$1.yaml" --artifacts="$2" "${@:3}"
}

# compare ARTIFACTS OTHER SENTENCE: says the sentence if the results differ, and ends if they cannot be compared.
compare() {
  local different=2 code=0
  study float32 "$1" --target=Compare --with="$2" || code=$?
  if ((code == different)); then echo "$3"; elif ((code != 0)); then exit "$code"; fi
}

steps() {
  local program=$repository/.out/bin/Hormesis.Benchmarks/release/Hormesis.Benchmarks
  build_project benchmarks/Hormesis.Benchmarks/Hormesis.Benchmarks.csproj
  "$program" mixed-steps "$device"
  if "$python" -c 'import torch' 2> /dev/null; then
    "$program" steps "$python" "$repository/benchmarks/pytorch/steps.py" "$device"
  else
    echo "$python cannot import torch; set PYTHON to one that can. Nothing is compared with PyTorch."
  fi
}

main
