#compdef cake.sh
# Completion of cake.sh for zsh:  source <(./cake.sh --completion=zsh)
# The checkout that is meant is that of the cake.sh on the command line.
_hormesis_cake() {
  local script=${~words[1]} experiments=${${(M)words:#--experiments=*}[1]#*=}
  local -a found
  found=(${(f)"$($script --completion=words "$PREFIX" "$experiments" 2> /dev/null)"})
  if (( $#found == 0 )); then
    compset -P '*=' && _files
  elif [[ $PREFIX == *=* ]]; then
    compadd -- $found
  else
    compadd -- ${found:#*=}
    compadd -S '' -- ${(M)found:#*=}
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -u }
compdef _hormesis_cake cake.sh
