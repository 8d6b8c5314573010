/** `1 row`, `2 rows`, `0 rows`. `many` is for words that do not just take an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
