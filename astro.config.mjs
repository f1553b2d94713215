import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

/*
 * Where the site will stand: SITE_URL is its origin, SITE_BASE its path there. Without them it is built for the root of
 * a host that can't exist (RFC 2606), so that a forgotten setting is seen and no one else's address is claimed.
 */
const site = process.env.SITE_URL ?? 'https://hemisphere-record.example';
const base = process.env.SITE_BASE ?? '/';
const outDir = process.env.SITE_OUT ?? './dist';

/**
 * The order of the cascade layers, before every style sheet: whichever the page loads first, the order is the same.
 * @type {import('postcss').Plugin}
 */
const layersFirst = {
  postcssPlugin: 'layers-first',
  Once: (root, { AtRule }) => {
    root.prepend(new AtRule({ name: 'layer', params: 'reset, tokens, base, components, utilities' }));
  },
};

export default defineConfig({
  site,
  base,
  outDir,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [sitemap()],
  // No code is shown anywhere, and the highlighter's inline styles would break the policy below.
  markdown: { syntaxHighlight: false },
  vite: { css: { postcss: { plugins: [layersFirst] } } },
  security: {
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
