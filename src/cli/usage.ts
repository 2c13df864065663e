// What the command line says of itself, and the one error for being called wrongly.

/** Called wrongly: told on stderr in Korean, with the usage, and exit code 2. */
export class UsageError extends Error {}

export const HELP = `Usage: npm run -s aboutme -- <command> [file] [options]
  A missing file, or "-", reads standard input.

  write [conditions.json]     write a letter from a conditions file
  review [letter.txt]         check a letter
  count [letter.txt]          count a text

Options
  --json                      answer in JSON
  --unit <unit>               chars (default), charsNoSpaces, bytes2, bytesUtf8      (review, count)
  --newline-as-two            count each newline as two                             (review, count)
  --limit <n>                 the most that the answer may hold                     (review)
  --min <n>                   the least, needs --limit                              (review)
  --conditions <file>         company, question, experiences to check against       (review)
  --other <file>              another answer of the person; may be repeated         (review)
  --variant <n>               another letter from the same material                 (write)
  -h, --help                  this text

Exit codes: 0 clean, 1 a finding of high severity, 2 bad usage
`
