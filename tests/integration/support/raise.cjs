// Preloaded by a test (NODE_OPTIONS): two addresses that fail in ways nobody catches, behind Strapi's own middlewares.
const { createRequire } = require('node:module');

if (/launch\.mjs$/.test(process.argv[1] ?? '')) {
  // Strapi's own copy.
  const Koa = createRequire(require.resolve('@strapi/strapi'))('koa');
  const { callback } = Koa.prototype;
  const never = new Promise(() => {});
  Koa.prototype.callback = function withFailures() {
    this.use(async (ctx, next) => {
      if (ctx.path === '/raise/rejection') {
        void (async () => {
          throw new Error('a rejection of the test');
        })();
        return never;
      }
      if (ctx.path === '/raise/exception') {
        setImmediate(() => {
          throw new Error('an exception of the test');
        });
        return never;
      }
      return next();
    });
    return callback.call(this);
  };
}
