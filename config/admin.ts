interface Env {
  (key: string, fallback?: string): string;
  bool(key: string, fallback: boolean): boolean;
}

export default ({ env }: { env: Env }) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  autoOpen: false,
  // A command that needs no admin boots without it.
  serveAdminPanel: env.bool('SERVE_ADMIN', true),
  watchIgnoreFiles: ['**/.data/**'],
  // No page of ours shows a draft: what is public stands in the portal.
  preview: { enabled: false },
  flags: { nps: false, promoteEE: false, docLinks: false },
});
