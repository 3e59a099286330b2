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

# $1: the experiments file, where it is not the repository's. A pipe stays unread, for the host can read it only once.
list_studies() {
  local file=${1:-$repository/experiments.yaml} name=$'^( +)["\']?([A-Za-z0-9_-]+)["\']? *:' indent='' line
  [[ -f $file ]] || return 0
  while IFS= read -r line; do
    [[ $line =~ $name ]] || continue
    indent=${indent:-${BASH_REMATCH[1]}}
    if [[ ${BASH_REMATCH[1]} == "$indent" ]]; then echo "${BASH_REMATCH[2]}"; fi
  done < <(sed -n '/^studies:/,/^[^ #]/p' "$file" 2> /dev/null)
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

# Refuses a target or study that is not there, before anything is built. The host judges everything else, and then also
# names what may have been meant.
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
      -[A-Za-z][A-Za-z]*) problems+=("$word: an option with a name has two dashes. Write -$word") ;;
    esac
  done
  if ((${#problems[@]} > 0)); then
    printf 'Error: %s\n' "${problems[@]}" >&2
    exit 1
  fi
}

refuse_task() { # $1: the task; $2: every task
  if unknown "$1" "$2" -i; then problems+=("--target=$1 is not a task."$'\n'"Tasks: $(listed <<< "$2")."); fi
}

refuse_study() { # $1: the study; $2: the experiments file; $3: every study
  if unknown "$1" "$3"; then problems+=("$2: no study is called \`$1\`. Its studies: $(listed <<< "$3")."); fi
}

# Whether $1 is none of the words $2. $3: an option of grep.
unknown() { [[ $2 ]] && ! grep -qxF ${3-} -- "$1" <<< "$2"; }

listed() { paste -sd , | sed 's/,/, /g'; }
