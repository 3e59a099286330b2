#!/bin/bash
# tiny-worker.sh [SECONDS] ACTION: a worker that starts in no time, sleeps for SECONDS (0), and writes the action's
# parameter `text`.

if (($# > 1)); then
  sleep "$1"
  shift
fi
sed -n 's/.*"text": "\(.*\)".*/\1/p' "$1" > outputs/out.txt
echo '{"event":"done","seconds":0.01,"peakBytes":null,"machine":"tiny"}'
