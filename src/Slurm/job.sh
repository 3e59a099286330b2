#!/bin/bash
# One task of a batch. The working folder holds a link for each task to the folder of its action, which every node sees.
# Nothing is written into this script: what differs between jobs is read from files in that folder.

cd -P -- "$SLURM_ARRAY_TASK_ID" || exit 66

# A controller that was restarted may start a job again that runs or has ended: it then knows what it saved some seconds
# before. The worker has this lock too, so that it is free only when the worker has ended.
exec 9>> lock && flock 9 || exit 66
if [[ $(< job) != "$SLURM_JOB_NAME/$SLURM_ARRAY_TASK_ID" ]]; then
  echo "Its host gave this job up; another may be at work here." >&2
  exit 0
fi
if [[ -e exit-code && $(< exit-code) == 0 ]]; then
  echo "This job ended well and was started again." >&2
  exit 0
fi

environment=()
while IFS= read -r -d '' entry; do
  if [[ $entry == *=* ]]; then
    environment+=("$entry")
  elif [[ -v $entry ]]; then
    environment+=("$entry=${!entry}") # the node's own
  fi
done < environment
mapfile -d '' -t command < command
rm -rf outputs exit-code && mkdir outputs || exit 66

# A job that an administrator requeued begins here again. The host reads on where it stopped reading.
if [[ -s messages ]]; then echo >> messages; fi
env -i "${environment[@]}" "${command[@]}" >> messages 2>> worker.log
status=$?
echo "$status" > exit-code.new
mv exit-code.new exit-code
exit "$status"
