// A WordPress of Debian's package, set up in a folder of its own, with a MariaDB that nobody else has.

import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, origins } from '../site';
import { type Page } from '@playwright/test';
import { folder, port, run, start, version } from './programs';

/** A WordPress that runs. */
export type WordPress = { url: string; version: string };

/** Who writes in it: an administrator may use any HTML, an editor may too (on a site of its own), an author may not. */
export const writers = ['administrator', 'editor', 'author'] as const;
const password = 'a loopback secret';

/** Sets one up and starts it. */
export async function wordpress(): Promise<WordPress> {
  const own = folder('wordpress');
  const [data, socket, web] = ['data', 'db.sock', 'web'].map((name) => join(own, name));
  run('mariadb-install-db', ['--no-defaults', '--user=root', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
  const database = await port();
  await start('mariadbd', ['--no-defaults', '--user=root', `--datadir=${data}`, `--socket=${socket}`, `--port=${database}`, '--bind-address=127.0.0.1', `--pid-file=${join(own, 'pid')}`], database);
  run('mariadb', ['--no-defaults', '--user=root', `--socket=${socket}`, '--execute', 'CREATE DATABASE wordpress']);

  cpSync('/usr/share/wordpress', web, { recursive: true, dereference: true, filter: (path) => existsSync(path) });
  const at = await port();
  const url = `http://127.0.0.1:${at}/`;
  writeFileSync(join(web, 'wp-config.php'), `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
define('WP_HOME', '${url.slice(0, -1)}'); define('WP_SITEURL', '${url.slice(0, -1)}');
define('AUTH_KEY', 'a'); define('SECURE_AUTH_KEY', 'b'); define('LOGGED_IN_KEY', 'c'); define('NONCE_KEY', 'd');
define('AUTH_SALT', 'e'); define('SECURE_AUTH_SALT', 'f'); define('LOGGED_IN_SALT', 'g'); define('NONCE_SALT', 'h');
define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true); define('WP_HTTP_BLOCK_EXTERNAL', true); define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`);
  // WordPress asks no address of its own machine, at no port but the usual ones: here the site is one.
  mkdirSync(join(web, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(join(web, 'wp-content/mu-plugins/loopback.php'), `<?php
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn () => range(1, 65535));
add_filter('pre_http_request', fn ($answer, $arguments, $url) => parse_url($url, PHP_URL_HOST) === '127.0.0.1' ? $answer : new WP_Error('offline', 'no network'), 10, 3);
add_filter('pre_get_avatar', fn () => '');
`);
  writeFileSync(join(own, 'install.php'), `<?php
define('WP_INSTALLING', true);
require '${web}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A blog', 'administrator', 'a@example.org', false, '', '${password}');
foreach (['editor', 'author'] as $role) wp_insert_user(['user_login' => $role, 'user_pass' => '${password}', 'role' => $role, 'user_email' => "$role@example.org"]);
foreach (get_users() as $user) {
  update_user_meta($user->ID, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
}
switch_theme('twentytwentythree');
wp_delete_post(1, true);
echo $wp_version;
`);
  const installed = run('php', [join(own, 'install.php')]);
  await start('php', ['-S', `127.0.0.1:${at}`, '-t', web], at, { env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } });
  origins.add(url.slice(0, -1));
  return { url, version: `WordPress ${/\d[\d.]*\s*$/.exec(installed)?.[0].trim()}, PHP ${version('php', '--version')}, MariaDB ${version('mariadbd', '--version')}` };
}

/** Logs in as a writer, through the form. */
export async function login(page: Page, { url }: WordPress, writer: (typeof writers)[number]) {
  await page.context().clearCookies();
  await page.goto(`${url}wp-login.php`);
  await page.getByLabel('Username').fill(writer);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await expect(page).toHaveURL(/wp-admin/);
}

/** Writes a post in the block editor and publishes it. Gives its address. */
export async function post(page: Page, { url }: WordPress, title: string, write: (page: Page) => Promise<unknown>): Promise<string> {
  await page.goto(`${url}wp-admin/post-new.php`);
  await page.getByRole('textbox', { name: 'Add title' }).fill(title);
  await page.keyboard.press('Enter');
  await write(page);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  const panel = page.getByRole('region', { name: 'Editor publish' });
  await panel.getByRole('button', { name: 'Publish', exact: true }).click();
  const link = panel.getByRole('link', { name: 'View Post' });
  await expect(link).toBeVisible();
  return (await link.getAttribute('href'))!;
}

/** Pastes plain text where the cursor is, as from the clipboard. */
export const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Adds a block "Custom HTML" and writes into it. */
export async function customHtml(page: Page, html: string) {
  await page.keyboard.type('/html');
  await page.getByRole('option', { name: 'Custom HTML' }).click();
  await page.getByRole('textbox', { name: 'HTML' }).fill(html);
}
