#!/bin/bash
# worker.sh FOLDER ACTION: stands in for the work of one stage instance. It sleeps as long as FOLDER/table says, saves a
# checkpoint after each quarter, writes the declared outputs, and records its start and its end in FOLDER/ledger. Like a
# real worker it holds the action's lock; that it had to wait for another worker is recorded too.

set -eu

folder=$1 stage='' name='' lock=''
while IFS= read -r line; do
  [[ $line =~ ^'  "'(stage|name|lockFile)'": "'(.*)'"' ]] || continue
  case ${BASH_REMATCH[1]} in
    stage) stage=${BASH_REMATCH[2]} ;;
    name) name=${BASH_REMATCH[2]} ;;
    lockFile) lock=${BASH_REMATCH[2]} ;;
  esac
done < "$2"
id=$stage/$name
mapfile -t entry < "$folder/table/$id.txt"

record() { echo "$1 $id $EPOCHSECONDS" >> "$folder/ledger"; } # one write each: lines of several jobs do not mix

exec 9<> "$lock"
flock --nonblock 9 || {
  record wait
  flock 9
}
record start

quarter=0
mkdir -p checkpoints
for saved in checkpoints/0*; do
  if [[ -d $saved ]]; then quarter=$((10#${saved#*/})); fi
done
seconds=$(awk "BEGIN { print ${entry[0]} / 4 }")
while ((quarter < 4)); do
  sleep "$seconds"
  quarter=$((quarter + 1))
  printf '{"event":"progress","step":%d,"steps":4,"items":%d,"unit":"quarters","values":{}}\n' "$quarter" "$quarter"
  mkdir -p "$(printf 'checkpoints/%08d' "$quarter")"
done

for output in "${entry[@]:1}"; do
  if [[ $output == */* ]]; then mkdir -p "outputs/${output%/*}"; fi
  echo "$id $output" > "outputs/$output"
done
record end
printf '{"event":"done","seconds":%s,"peakBytes":null,"machine":"stand-in"}\n' "${entry[0]}"
