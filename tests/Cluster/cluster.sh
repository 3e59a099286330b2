#!/bin/bash
#
# cluster.sh FOLDER PORT [NODES] [CONFIGURATION]: a SLURM cluster of NODES nodes (2) on this machine, in a folder of its
# own, on PORT and the ports after it, one a node. Lines of the file CONFIGURATION override those of slurm.conf that are
# not about nodes or partitions. The cluster lives as long as its standard input is open, whoever dies, and leaves
# nothing running. Lines that it reads:
#
#   kill_node NODE      NODE (1 to NODES) dies with all that runs on it, and the controller learns of it
#   revive_node NODE    it comes back
#   silence_controller  it takes connections, and answers none
#   wake_controller     it goes on, with what was sent to it meanwhile
#   stop_controller     it saves its state and ends
#   kill_controller     it ends, and has forgotten its last seconds
#   revive_controller   another takes over its state
#
# client.conf is slurm.conf for a program that is to lose its patience after two seconds.
#
# Each is answered by a line `done` on standard output; so is the start.

set -euo pipefail

folder=$1 port=$2 count=${3:-2} configuration=${4:-/dev/null}
export SLURM_CONF=$folder/slurm.conf
declare -A daemons=() # by name: a process that was replaced is not killed, since its number may be another's
memory=/sys/fs/cgroup/memory # version 1: what this version of SLURM limits memory with where there is no systemd

main() {
  trap down EXIT
  write_configuration
  up
  echo "done"
  while read -r -a order; do
    "${order[@]}"
    echo "done"
  done
}

write_configuration() {
  local task=task/none
  if [[ -w $memory/tasks ]]; then task=task/cgroup; fi
  mkdir -m 700 -p "$folder/munge" "$folder/state"
  local node
  for node in $(names); do mkdir -m 700 -p "$folder/spool-$node"; done
  head -c 64 /dev/urandom > "$folder/munge/key"
  chmod 400 "$folder/munge/key"
  cat > "$folder/cgroup.conf" << END
CgroupPlugin=cgroup/v1
CgroupMountpoint=/sys/fs/cgroup
ConstrainRAMSpace=yes
ConstrainSwapSpace=yes
AllowedSwapSpace=0
END
  echo 'Name=gpu File=/dev/null' > "$folder/gres.conf" # for nodes that CONFIGURATION gives one
  cat > "$SLURM_CONF" << END
ClusterName=hormesis
SlurmctldHost=localhost(127.0.0.1)
SlurmctldPort=$port
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CryptoType=crypto/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool-%n
SlurmctldPidFile=$folder/controller.pid
SlurmdPidFile=$folder/%n.pid
SlurmctldLogFile=$folder/controller.log
SlurmdLogFile=$folder/%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=$task
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SlurmdParameters=config_overrides
ReturnToService=2
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SchedulerParameters=batch_sched_delay=0,sched_min_interval=0
PreemptType=preempt/partition_prio
PreemptMode=CANCEL
DefMemPerNode=100
MinJobAge=600
MaxArraySize=120
OverTimeLimit=0
KillWait=2
$(< "$configuration")
NodeName=node[$((port + 1))-$((port + count))] NodeHostname=localhost NodeAddr=127.0.0.1 Port=[$((port + 1))-$((port + count))] CPUs=8 RealMemory=64000
PartitionName=main Nodes=ALL Default=YES PriorityTier=1
PartitionName=urgent Nodes=ALL PriorityTier=10
END
  { cat "$SLURM_CONF" && echo MessageTimeout=2; } > "$folder/client.conf"
}

up() {
  munged --foreground --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" --log-file="$folder/munge/log" \
    --pid-file="$folder/munge/pid" --seed-file="$folder/munge/seed" < /dev/null &> "$folder/munge.log" &
  remember munged
  until munge -S "$folder/munge/socket" -n &> /dev/null; do sleep 0.05; done
  start_controller -c
  local number
  for ((number = 1; number <= count; number++)); do start_node "$number"; done
  for ((number = 1; number <= count; number++)); do await_node "$number"; done
}

name_of() { echo "node$((port + $1))"; }

names() {
  local number
  for ((number = 1; number <= count; number++)); do name_of "$number"; done
}

# Without a word of the shell's about its end.
remember() {
  daemons[$1]=$!
  disown
}

revive_node() {
  start_node "$1"
  await_node "$1"
}

start_node() {
  local node
  node=$(name_of "$1")
  slurmd -D -N "$node" < /dev/null &> "$folder/$node.out" &
  remember "$node"
}

await_node() {
  local node
  node=$(name_of "$1")
  until [[ $(sinfo --noheader --nodes="$node" --format=%t 2> /dev/null) =~ ^(idle|mix|alloc) ]]; do
    kill -0 "${daemons[$node]}" || exit 1
    sleep 0.05
  done
}

kill_node() {
  local node
  node=$(name_of "$1")
  kill -KILL "$(< "$folder/$node.pid")"
  kill_with "SLURMD_NODENAME=$node"
  scontrol update NodeName="$node" State=DOWN Reason=killed # as its monitor would; by itself the controller takes half a minute
}

start_controller() {
  slurmctld -D "$@" < /dev/null &> "$folder/controller.out" &
  remember controller
}

silence_controller() { kill -STOP "$(< "$folder/controller.pid")"; }

wake_controller() { kill -CONT "$(< "$folder/controller.pid")"; }

stop_controller() {
  kill -TERM "$(< "$folder/controller.pid")"
  while kill -0 "${daemons[controller]}" 2> /dev/null; do sleep 0.05; done
}

kill_controller() { kill -KILL "$(< "$folder/controller.pid")"; }

revive_controller() {
  start_controller
  local -a alive=()
  local node
  for node in $(names); do
    if kill -0 "${daemons[$node]}" 2> /dev/null; then alive+=("$node"); fi
  done
  # A line for each state that nodes are in: a job may have been submitted meanwhile, and have one of the nodes.
  local states=''
  until [[ $states ]] && ! grep -qvxE 'idle|mixed|allocated|completing' <<< "$states"; do
    sleep 0.05
    states=$(sinfo --noheader --nodes="$(IFS=, && echo "${alive[*]}")" --format=%T 2> /dev/null) || true
  done
}

# Kills the sessions of all processes whose environment has one of these texts: a job's script and what it started.
kill_with() {
  local file session own
  own=$(session_of $$)
  { grep -lszxF -f <(printf '%s\n' "$@") /proc/[0-9]*/environ || true; } | while read -r file; do
    session=$(session_of "${file//[^0-9]/}")
    if [[ $session && $session != "$own" ]]; then pkill -KILL -s "$session" || true; fi
  done
}

session_of() { ps -o sid= -p "$1" | tr -d ' '; }

down() {
  trap '' EXIT
  set +e
  wake_controller 2> /dev/null # it may be silent, or not have started
  scancel --user=root &> /dev/null
  local -a nodes=()
  mapfile -t nodes < <(names)
  kill_with "${nodes[@]/#/SLURMD_NODENAME=}"
  kill -KILL "${daemons[@]}" 2> /dev/null
  local group
  for group in "${nodes[@]/#/$memory/slurm_}"; do
    for _ in {1..30}; do # what was killed is gone in a moment
      [[ -d $group ]] || break
      find "$group" -depth -type d -exec rmdir {} + 2> /dev/null || sleep 0.1
    done
  done
  rm -rf "$folder"
}

main
