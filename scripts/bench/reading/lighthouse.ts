import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export interface LighthouseRequest {
  addresses: readonly string[];
  categories: readonly string[];
  /** Waits until the page is quiet, as figures of speed need it. */
  patient: boolean;
}

export interface LighthouseFinding {
  address: string;
  /** Score of each category, 0 to 100. */
  scores: Record<string, number>;
  /** Audits that cost points, or why the page could not be looked at. */
  failed: string[];
}

/**
 * Looks at addresses with Lighthouse, as its mobile profile does, in so many
 * processes at once. What is timed needs one process alone.
 */
export async function runLighthouse(request: LighthouseRequest, processes: number): Promise<LighthouseFinding[]> {
  const shares = Array.from({ length: processes }, (_, share) =>
    request.addresses.filter((_address, place) => place % processes === share),
  );
  const found = await Promise.all(shares.map((addresses) => runShare({ ...request, addresses })));
  return found.flat().toSorted((a, b) => request.addresses.indexOf(a.address) - request.addresses.indexOf(b.address));
}

async function runShare(request: LighthouseRequest): Promise<LighthouseFinding[]> {
  if (request.addresses.length === 0) return [];
  const program = fileURLToPath(new URL('lighthouse-run.ts', import.meta.url));
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(JSON.stringify(request));
  const [said, failure, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve)),
  ]);
  if (code !== 0) throw new Error(`Lighthouse 没有看完：${failure.slice(-2000)}`);
  return said
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LighthouseFinding);
}
