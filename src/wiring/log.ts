import type { Config } from '../config.ts';
import type { Log } from '../ports.ts';

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;

/**
 * One JSON line per event on the error stream, from `level` up; a console that serves nobody else keeps quiet
 * unless it is to debug. Secrets are blotted out wherever they stand.
 */
export function openLog(level: Config['LOG_LEVEL'], serving: boolean, secrets: readonly string[]): Log {
  const from = level === 'silent' ? LEVELS.length : LEVELS.indexOf(level);
  const least = serving || level === 'debug' ? from : LEVELS.length;
  const write = (name: (typeof LEVELS)[number]): Log['info'] => {
    if (LEVELS.indexOf(name) < least) return () => undefined;
    return (event, fields = {}) => {
      const line = JSON.stringify({ level: name, event, at: new Date().toISOString(), ...fields });
      process.stderr.write(`${secrets.reduce((text, secret) => text.replaceAll(secret, '…'), line)}\n`);
    };
  };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}
