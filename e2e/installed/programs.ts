// Starts a program on this machine for as long as a test file runs, and waits until it answers.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the test's own. */
export const folder = (name: string) => mkdtempSync(join(tmpdir(), `crossread-${name}-`));

/** A port that nobody has. */
export const port = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });

/** Runs a program to its end, and gives what it printed. */
export function run(program: string, args: string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; input?: string } = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error ?? ''} ${stdout}\n${stderr}`);
  return stdout;
}

/** The version of a program, from the first line that it prints of itself. */
export function version(program: string, ...args: string[]): string {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return /\d+\.\d+(\.\d+)?/.exec(stdout + stderr)?.[0] ?? 'unknown';
}

const running: ChildProcess[] = [];

/** Starts a program, and waits until something answers at the port. */
export async function start(program: string, args: string[], at: number, options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  // In a group of its own, which is ended as one.
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...options });
  running.push(child);
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  child.stderr.on('data', (data) => (said += data));
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`${program} ended: ${said}`);
    if (await answers(at)) return child;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${program} does not answer: ${said}`);
}

/** Ends what was started, the last first. */
export async function stopAll() {
  for (const child of running.splice(0).reverse()) {
    if (child.exitCode !== null) continue;
    const ended = new Promise((done) => child.once('exit', done));
    // With its workers: PHP's outlive it otherwise.
    process.kill(-child.pid!);
    await ended;
  }
}

const answers = (at: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(at, '127.0.0.1', () => done(true)).on('error', () => done(false));
    socket.on('connect', () => socket.destroy());
  });
