# What may be said to cake.sh, read from where it is declared; needs no build. Sourced by cake.sh, which sets $repository.

# One a line: name, tab, description.
list_tasks() {
  sed -n -e '/^\[TaskName("/ { s/^\[TaskName("\(.*\)")\].*/\1/; h; }' \
    -e '/^\[TaskDescription("/ { s/^\[TaskDescription("\(.*\)")\].*/\1/; H; x; s/\n/\t/; p; }' \
    "$repository"/build/Tasks/*.cs
}

# One a line: --name= where it takes a value, --name where not; tab, what the value is.
list_options() {
  sed -n -e 's/^  \(--[a-z-]*=\)\([^ ]*\).*/\1\t\2/p' -e 's/^  \(--[a-z-]*\) .*/\1\t/p' "$repository/build/usage.txt"
}

# $1: the experiments file, where it is not the repository's.
list_studies() {
  sed -n '/^studies:/,/^[^ #]/ s/^  \([A-Za-z0-9_-]\{1,\}\):.*/\1/p' "${1:-$repository/experiments.yaml}" 2> /dev/null
}

list_values() { # $1: --name=
  list_options | sed -n "s/^$1\t\(.*|.*\)/\1/p" | tr '|' '\n'
}

# Prints whole words that may stand where $1 stands now. $2: as for list_studies.
list_completions() {
  local option='' word
  if [[ $1 == --*=* ]]; then option=${1%%=*}=; fi
  case $1 in
    --target=*) list_tasks | cut -f 1 | sort ;;
    --study=*) list_studies "${2-}" ;;
    --*=*) list_values "$option" ;;
    *) list_options | cut -f 1 ;;
  esac | while IFS= read -r word; do
    if [[ $option$word == "$1"* ]]; then printf '%s\n' "$option$word"; fi
  done
}

# Prints the one of the words on standard input that is nearest to $1; nothing where none is near. As in Spelling.cs.
nearest() {
  local word candidate limit=$((${#1} / 3)) best='' distance
  if ((limit < 2)); then limit=2; fi
  word=${1,,}
  while IFS= read -r candidate; do
    distance=$(edit_distance "$word" "${candidate,,}")
    if ((distance <= limit)); then best=$candidate limit=$((distance - 1)); fi
  done
  printf '%s' "$best"
}

# Levenshtein's.
edit_distance() {
  local a=$1 b=$2 i j diagonal above substitution row=()
  for ((j = 0; j <= ${#b}; j++)); do row[j]=$j; done
  for ((i = 1; i <= ${#a}; i++)); do
    diagonal=${row[0]} row[0]=$i
    for ((j = 1; j <= ${#b}; j++)); do
      above=${row[j]} substitution=$diagonal
      if [[ ${a:i-1:1} != "${b:j-1:1}" ]]; then substitution=$((diagonal + 1)); fi
      row[j]=$((above < row[j - 1] ? above + 1 : row[j - 1] + 1))
      if ((substitution < row[j])); then row[j]=$substitution; fi
      diagonal=$above
    done
  done
  printf '%s' "${row[${#b}]}"
}

# Refuses a target, study or option that is plainly misspelt, before anything is built. What it lets through the host judges.
refuse_misspelt() {
  local word experiments='' problems=()
  for word; do
    case $word in --experiments=*) experiments=${word#*=} ;; esac
  done
  for word; do
    case $word in
      --) break ;;
      --target=* | --Target=*) refuse_task "${word#*=}" "$(list_tasks | cut -f 1 | LC_ALL=C sort)" ;;
      --study=*) refuse_study "${word#*=}" "${experiments:-$repository/experiments.yaml}" "$(list_studies "$experiments" | LC_ALL=C sort)" ;;
      --*) refuse_near_option "${word%%=*}" ;;
      -[A-Za-z][A-Za-z]*) problems+=("$word: an option with a name has two dashes. Write -$word") ;;
    esac
  done
  if ((${#problems[@]} > 0)); then
    printf 'Error: %s\n' "${problems[@]}" >&2
    exit 1
  fi
}

# In the host's words, for who mistypes again after a build.
refuse_task() { # $1: the task; $2: every task
  local near
  near=$(unknown "$1" "$2" -i) || return 0
  problems+=("--target=$1 is no task${near:+ (did you mean \`--target=$near\`?)}."$'\n'"Tasks: $(listed <<< "$2").")
}

refuse_study() { # $1: the study; $2: the experiments file; $3: every study
  local near
  near=$(unknown "$1" "$3") || return 0
  problems+=("$2: no study is called \`$1\`${near:+ (did you mean \`$near\`?)}. Its studies: $(listed <<< "$3").")
}

# Whether $1 is none of the words $2, of which it prints the nearest. $3: what grep is told besides.
unknown() { [[ $2 ]] && ! grep -qxF ${3-} -- "$1" <<< "$2" && nearest "$1" <<< "$2"; }

listed() { paste -sd , | sed 's/,/, /g'; }

# Cake has more names for its options than the usage tells.
refuse_near_option() {
  local near options
  options=$(list_options | cut -f 1 | tr -d =)
  if [[ $1 == --description* ]]; then return; fi
  near=$(unknown "$1" "$options" -i) || return 0
  if [[ $near ]]; then problems+=("$1 is no argument (did you mean \`$near\`?). ./cake.sh --help lists them."); fi
}
