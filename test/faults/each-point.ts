/** Acts for each number from 1 to `last`, two at a time, as each is a process that waits for little but its own start. */
export async function forEachPoint(last: number, act: (point: number) => Promise<void>): Promise<void> {
  let next = 1;
  const one = async () => {
    while (next <= last) await act(next++);
  };
  await Promise.all([one(), one()]);
}
