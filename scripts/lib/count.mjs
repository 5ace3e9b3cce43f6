// The line that every test program here ends with, and that says all there is to say.
export const countLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

export function readCount(output) {
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)];
  const last = lines.at(-1);
  return last && { passed: Number(last[1]), failed: Number(last[2]) };
}
