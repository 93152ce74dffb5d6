import { isIPv6 } from 'node:net';
import type { Settings } from '../environment/settings';
import type { FirstAdministrator } from '../strapi/first-administrator';

/** Where a browser on this machine finds the server. */
export const addressOf = (host: string, port: number): string => {
  const seen = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return process.env.PUBLIC_URL?.replace(/\/$/, '') || `http://${isIPv6(seen) ? `[${seen}]` : seen}:${port}`;
};

const signIn = (administrator: FirstAdministrator): string[] => {
  if (!administrator.made)
    return ['登录 · Sign in            使用已有的管理员账号 · with your administrator account'];
  const { email, password } = administrator;
  return [
    `登录 · Sign in            ${email}`,
    password
      ? `密码 · Password           ${password}   （仅显示这一次，请登录后修改 · shown only now; change it after signing in）`
      : '密码 · Password           ADMIN_PASSWORD',
  ];
};

/** The last lines of a start: the addresses and how to sign in. */
export const welcome = (
  url: string,
  settings: Settings,
  administrator: FirstAdministrator,
  ms: number,
): string =>
  [
    '',
    `政务公开系统已启动 · Gongkai is running (${(ms / 1000).toFixed(1)} s)`,
    ...[
      ...(settings.serveAdmin ? [`管理后台 · Admin          ${url}/admin`] : []),
      `门户接口 · Portal GraphQL ${url}/portal/graphql`,
      `变更流 · Change stream    ${url}/syndication/changes?after=0`,
      ...signIn(administrator),
      '停止 · Stop               Ctrl-C',
    ].map((line) => `  ${line}`),
    '',
  ].join('\n');
