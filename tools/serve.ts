import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

type Request = Parameters<ReturnType<typeof compression>>[0];
type Response = Parameters<ReturnType<typeof compression>>[1];

/** A running server and where it answers. */
export interface Running {
  server: Server;
  /** With the base path, and a slash at the end. */
  address: string;
}

/**
 * Serves a built site on this machine, as a static host would: folders by their index, text packed, `404.html` for what
 * is missing.
 * @param port 0 takes any free one.
 */
export function serve(folder: string, base: string, port: number): Promise<Running> {
  const files = sirv(folder, {
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      // Their names change with their content.
      if (path.startsWith('/_astro/')) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
  const pack = compression();
  const missing = readFileSync(join(folder, '404.html'));
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const notFound = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(missing);
    };
    if (!path.startsWith(base)) return notFound();
    request.url = path.slice(base.length - 1);
    // The packer is written for Express, and asks nothing of it that Node's own request lacks.
    pack(request as Request, response as Response, () => files(request, response, notFound));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address() as AddressInfo;
      resolve({ server, address: `http://localhost:${taken}${base}` });
    });
  });
}

/** Serves on the wished port, or on any free one if another program has it. */
export async function serveNear(folder: string, base: string, port: number): Promise<Running> {
  try {
    return await serve(folder, base, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return serve(folder, base, 0);
  }
}

// npm start: serves dist/ until it is stopped.
if (import.meta.main) {
  const { address } = await serveNear('dist', process.env['SITE_BASE'] ?? '/', Number(process.env['PORT'] ?? 4321));
  console.log(`Hemisphere Record is at ${address} (stop with Ctrl+C)`);
}
