#!/usr/bin/env bash
# A month of the paper's study on an emulated cluster, in about ten minutes: the real graph, engine, store and executor,
# with jobs that sleep (cluster/worker.sh) on 64 slurmd of this machine. Nodes die and come back, jobs are preempted and
# requeued, and the controller is killed and started again. Prints what the host needed and how often it called SLURM.
#
#   benchmarks/cluster.sh [--nodes=N] [--seeds=N] [--day=SECONDS] [--parallel=THREADS] [--calm|--snakemake] [--out=DIR]
#
# --calm leaves the disturbances out. --snakemake runs the same graph with Snakemake's executor for SLURM, undisturbed.
# Needs root and Debian's packages slurmctld, slurmd, slurm-client and munge (and snakemake).
set -euo pipefail

repository=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
nodes=64 seeds=5 day=15 parallel=1024 calm='' with=hormesis run='' out=$repository/artifacts/cluster-month
for argument in "$@"; do
  case $argument in
    --nodes=?* | --seeds=?* | --day=?* | --parallel=?* | --out=?*) declare "${argument:2}" ;;
    --calm) calm=yes ;;
    --snakemake) with=snakemake calm=yes ;;
    *)
      sed -n 's/^#   \(benchmarks.*\)/usage: \1/p' "$0" >&2
      exit 2
      ;;
  esac
done
port=26000 # the controller's; the nodes have the next ones
program=$repository/.out/bin/Hormesis.Benchmarks/release/Hormesis.Benchmarks
RANDOM=1

main() {
  local name
  for name in munged slurmctld slurmd sbatch; do
    command -v "$name" > /dev/null || {
      echo "$name is not installed (Debian: slurmctld slurmd slurm-client munge)" >&2
      exit 1
    }
  done
  dotnet build "$repository/benchmarks/Hormesis.Benchmarks" -c Release -v quiet --nologo
  rm -rf -- "$out"
  mkdir -p -- "$out/bin"
  out=$(cd -- "$out" && pwd -P)
  scans
  experiments > "$out/experiments.yaml"
  benchmark cluster-graph
  count_calls
  start_cluster
  "with_$with" &
  run=$!
  local status=0
  if [[ ! $calm ]]; then disturb; fi
  wait "$run" || status=$?
  calls
  if [[ $with == hormesis ]]; then results; fi
  return "$status"
}

# The smallest folder that the study's settings accept; no scan is read.
scans() {
  local file
  for file in brats2021/P1/P1_{t1ce,seg}.nii.gz ct-mri/{CT,MRI}/1000.png; do
    mkdir -p -- "$out/scans/${file%/*}"
    : > "$out/scans/$file"
  done
}

# The paper's study with every arm, at every rate, that its images suffice for.
experiments() {
  cat "$repository/experiments.yaml"
  cat << END

  month:
    extends: paper
    gan: { seeds: $((seeds < 20 ? seeds : 20)) }
    poisoning:
      arms: [replace, append, real-only, transplant, curated]
      armRates: { append: [1/6, 2/6, 3/6], curated: [1/6, 2/6, 3/6] }
      seeds: $seeds
END
}

benchmark() {
  "$program" "$1" "$out/experiments.yaml" month "$out/scans" "$out" "$repository/benchmarks/cluster/worker.sh" "$day" \
    "$parallel"
}

# SLURM's programs, which record the second and the program of each call.
count_calls() {
  local name
  for name in sbatch squeue sacct scancel scontrol sinfo srun; do
    printf '#!/bin/bash\necho "$EPOCHSECONDS %s" >> %q\nexec %q "$@"\n' "$name" "$out/calls" "$(command -v "$name")" \
      > "$out/bin/$name"
    chmod +x "$out/bin/$name"
  done
}

start_cluster() {
  local folder
  folder=$(mktemp -d)
  # A node that nobody reports is found dead after a minute; SLURM's five minutes are weeks here.
  printf '%s\n' GresTypes=gpu 'NodeName=DEFAULT Gres=gpu:1' PreemptMode=REQUEUE MaxArraySize=1001 SlurmdTimeout=60 \
    > "$out/slurm.conf"
  coproc "$repository/tests/Cluster/cluster.sh" "$folder" "$port" "$nodes" "$out/slurm.conf"
  orders=${COPROC[1]} answers=${COPROC[0]} cluster=$COPROC_PID
  trap stop_cluster EXIT
  export SLURM_CONF=$folder/slurm.conf
  answer
}

stop_cluster() {
  if [[ $run ]]; then kill "$run" 2> /dev/null || true; fi
  exec {orders}>&-
  wait "$cluster" || true
}

order() {
  echo "$*" >&"$orders"
  answer
}

answer() {
  local line=''
  read -r -u "$answers" line || true
  [[ $line == "done" ]] || {
    echo "the emulated cluster does not answer" >&2
    exit 1
  }
}

with_hormesis() { PATH=$out/bin:$PATH benchmark cluster; }

with_snakemake() {
  cd "$out"
  # It asks for the state of one job at a time. By default it does so three times in 100 seconds.
  PATH=$out/bin:$PATH USER=${USER:-$(id -un)} snakemake --slurm --jobs $((parallel / 8)) --nolock --quiet \
    --max-status-checks-per-second 1 --snakefile "$repository/benchmarks/cluster/Snakefile" \
    --config graph="$out/graph.json" &> "$out/snakemake.log"
}

# Carries out the disturbances, each at its time, while the run lasts.
disturb() {
  local start=$SECONDS dead=() when what
  while read -r when what; do
    while ((SECONDS - start < when)); do
      kill -0 "$run" 2> /dev/null || return 0
      sleep 1
    done
    echo "$((SECONDS - start)) $what" >> "$out/disturbances"
    "$what"
  done < <(schedule)
}

# Lines of a second and what happens then, between the 2nd and the 26th day. As many nodes die as 2 % of the instances;
# each comes back after a day.
schedule() {
  awk -v deaths=$(($(find "$out/table" -type f | wc -l) / 50)) -v day="$day" '
    function spread(count, what, offset, i) {
      for (i = 0; i < count; i++) print int(day * (2 + offset + 24 * i / count)), what
    }
    BEGIN {
      spread(deaths, "lose_node", 0)
      spread(deaths, "revive_node", 1)
      spread(8, "preempt", 0.5)
      spread(4, "requeue", 1.5)
      print day * 14, "restart_controller"
    }' | sort -n
}

lose_node() {
  local node
  node=$(busy %N)
  if [[ $node ]]; then
    dead+=($((${node#node} - port)))
    order kill_node "${dead[-1]}"
  fi
}

revive_node() {
  if ((${#dead[@]} > 0)); then
    order revive_node "${dead[0]}"
    dead=("${dead[@]:1}")
  fi
}

# Another's job takes a node for half a day.
preempt() {
  local node
  node=$(busy %N)
  if [[ $node ]]; then
    sbatch --partition=urgent --nodelist="$node" --exclusive --output=/dev/null --job-name=urgent \
      --wrap="sleep $((day / 2 + 1))" >> "$out/urgent"
  fi
}

# Our jobs refuse to be requeued; an administrator can do it nevertheless.
requeue() {
  local job
  job=$(busy %i)
  if [[ $job ]]; then
    # It may end meanwhile. SLURM would start it again in two minutes, which are days here.
    {
      scontrol update JobId="$job" Requeue=1 && scontrol requeue "$job" && sleep 5 &&
        scontrol update JobId="$job" StartTime=now
    } 2>> "$out/requeues" || true
  fi
}

restart_controller() {
  order kill_controller
  sleep 20
  order revive_controller
}

# A field of a job of ours that runs, by chance; empty if there is none.
busy() {
  local lines
  mapfile -t lines < <(squeue --noheader --array --states=running --format="%j $1" | sed -n 's/^hormesis-[^ ]* //p')
  if ((${#lines[@]} > 0)); then echo "${lines[RANDOM % ${#lines[@]}]}"; fi
}

calls() {
  echo "calls of SLURM's programs: program, calls, a minute on average, most in a minute"
  awk '
    function add(name, minute) {
      count[name]++
      if (++in_minute[name, minute] > most[name]) most[name] = in_minute[name, minute]
    }
    {
      add($2, int($1 / 60))
      add("all", int($1 / 60))
      if (!first) first = $1
      last = $1
    }
    END {
      for (name in count)
        printf "  %-8s %6d %8.1f %6d\n", name, count[name], count[name] * 60 / (last - first + 1), most[name]
    }
  ' "$out/calls" | sort
}

# Whether each result is there once.
results() {
  echo "disturbances: $(cut -d ' ' -f 2 "$out/disturbances" 2> /dev/null | sort | uniq -c | xargs)"
  echo "jobs that went on in another: $(grep -c 'continues in another' "$out/notices.log")"
  awk '
    { count[$1]++ } $1 == "end" { ended[$2]++ }
    END {
      for (id in ended) { instances++; if (ended[id] > 1) twice++ }
      printf "workers: started %d, ended %d; waited for another of their action %d\n", count["start"], count["end"],
        count["wait"]
      printf "instances that ended: %d, of them more than once %d\n", instances, twice
    }
  ' "$out/ledger"
  cd "$out/artifacts/month" && sha256sum --check --quiet SHA256SUMS &&
    echo "all $(wc -l < SHA256SUMS) files have their digests"
}

main
