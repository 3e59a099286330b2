#!/usr/bin/env bash
# Checks and times the trainings on this machine's GPU, in a few minutes and without any data:
# builds for CUDA, runs the self-test, runs the study smoke twice on the GPU and compares all bits, and times steps of
# the published sizes beside PyTorch's.
#
#   benchmarks/gpu.sh [--device=cuda|cpu] [--out=DIR]
#
# --device=cpu does the same on the CPU with the sizes of the study phantom, to test this script. Set PYTHON to a python
# that can import torch; without one the steps are not compared.
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

main() {
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
  experiments > "$out/experiments.yaml"

  step "The self-test of the CPU's bits"
  cake --target=SelfTest

  step "The study smoke on $device, twice"
  local first second
  first=$(mktemp -d -- "$out/run-XXXXXX")
  second=$(mktemp -d -- "$out/run-XXXXXX")
  study "$first"
  study "$second"
  study "$first" --target=Compare --with="$second" ||
    echo "The two runs differ; results of $device have no promise of equal bits."

  step "Steps of both trainings"
  if "$python" -c 'import torch' 2> /dev/null; then
    steps
  else
    echo "$python cannot import torch; set PYTHON to one that can. Nothing is timed."
  fi
}

step() { printf '\n== %s\n' "$1"; }

cake() { "$repository/cake.sh" "$@"; }

# The repository's studies, and one more.
experiments() {
  cat "$repository/experiments.yaml"
  printf '\n  device-check:\n    extends: smoke\n    numerics: { mode: native, device: %s }\n' "$device"
}

# study ARTIFACTS [ARGUMENT...]
study() {
  cake --study=device-check --experiments="$out/experiments.yaml" --artifacts="$1" "${@:2}"
}

steps() {
  local program=$repository/.out/bin/Hormesis.Benchmarks/release/Hormesis.Benchmarks
  dotnet build "$repository/benchmarks/Hormesis.Benchmarks" -c Release -v quiet --nologo
  if [[ $device == cuda ]]; then
    "$program" steps "$python" "$repository/benchmarks/pytorch/steps.py" cuda
  else
    "$program" steps "$python" "$repository/benchmarks/pytorch/steps.py"
  fi
}

main
