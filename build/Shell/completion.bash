# Completion of cake.sh for bash:  source <(./cake.sh --completion=bash)
# The checkout that is meant is that of the cake.sh on the command line.
_hormesis_cake() {
  local typed=${COMP_LINE:0:COMP_POINT} word experiments=''
  typed=${typed##* }
  for word in $COMP_LINE; do
    if [[ $word == --experiments=* ]]; then experiments=${word#*=}; fi
  done
  COMPREPLY=()
  while IFS= read -r word; do
    # Readline holds what follows a = for a word of its own.
    if [[ $typed == *=* && $COMP_WORDBREAKS == *=* ]]; then word=${word#*=}; fi
    COMPREPLY+=("$word")
  done < <("$1" --completion=words "$typed" "$experiments" 2> /dev/null)
  if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then compopt -o nospace 2> /dev/null; fi
}
complete -o default -F _hormesis_cake cake.sh
