import { serve } from '../../tools/serve.ts';

/** Serves the built site for the browser tests on a free port, and ends with them. */
export default async function serveForTests(): Promise<() => void> {
  const { server, address } = await serve('dist', '/', 0);
  process.env['SITE_ADDRESS'] = address;
  return () => server.close();
}
