import { describe, expect, test } from 'vitest';
import { fileLink, pathWithin } from '../../fileLink';
import { renderBlocks } from '../../render/blocks';

/** What becomes of a link: shown as text, or opened by the browser, or by the extension as a file; `note` is a place of the page. */
function fateOf(uri: string): string {
	const link = renderBlocks(`[x](<${uri}>)`)[0]?.html ?? '';
	const href = / href="([^"]*)"/u.exec(link)?.[1];
	const file = / data-href="([^"]*)"/u.exec(link)?.[1];
	if (file !== undefined) {
		const parsed = fileLink(file.replaceAll('&amp;', '&'));
		return parsed && href === '' ? `file ${pathWithin('/ws', '/ws/notes', parsed) ?? 'outside'}` : 'unsafe';
	}
	if (href === undefined) return 'text';
	if (href.startsWith('#note-')) return 'note';
	return /^(?:https?:\/\/[\w.[]|mailto:\w)/iu.test(href) ? 'web' : 'unsafe';
}

const scripts = [
	'javascript:alert(1)', 'JavaScript:alert(1)', 'JAVASCRIPT:alert(1)', 'jAvAsCrIpT:alert(1)', 'javascript://%0aalert(1)', 'javascript:%61lert(1)', 'javascript://https://example.com/%0aalert(1)', 'java&Tab;script:alert(1)',
	'java&NewLine;script:alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)', '&#0000106;avascript:alert(1)', 'javascript&colon;alert(1)', 'javascript&#58;alert(1)', 'javascript&#x3A;alert(1)', 'java\tscript:alert(1)',
	'java\u0000script:alert(1)', 'java\u0001script:alert(1)', 'java\u001fscript:alert(1)', '\u0001javascript:alert(1)', '\u0008javascript:alert(1)', '\u000cjavascript:alert(1)', '\u001fjavascript:alert(1)', '\u00a0javascript:alert(1)',
	'\ufeffjavascript:alert(1)', '\u2028javascript:alert(1)', '\u3000javascript:alert(1)', '\u200bjavascript:alert(1)', '\u0085javascript:alert(1)', ' javascript:alert(1)', '  javascript:alert(1)', '\tjavascript:alert(1)',
	'javascript :alert(1)', 'javascript\t:alert(1)', 'feed:javascript:alert(1)', 'view-source:javascript:alert(1)', 'jar:javascript:alert(1)', 'javascript:/*--&gt;*/alert(1)', 'vbscript:msgbox(1)', 'VBScript:msgbox(1)', 'vbs:msgbox(1)', 'livescript:alert(1)',
	'mocha:alert(1)', 'wyciwyg://a', 'x-javascript:alert(1)', 'javascript:void(0)', 'javascript:', 'javascript:;', 'ｊavascript:alert(1)', 'javaſcript:alert(1)', 'javascript&#x200B;:alert(1)', 'javas&shy;cript:alert(1)',
];
const documents = [
	'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==', 'DATA:text/html,a', 'data:,a', 'data:image/svg+xml,<svg onload=alert(1)>', 'data:image/svg+xml;base64,PHN2Zz4=', 'data:image/png;base64,iVBORw0KGgo=', 'data:application/xhtml+xml,a',
	'data:text/xml,a', 'data:application/javascript,alert(1)', 'data&colon;text/html,a', 'da\tta:text/html,a', ' data:text/html,a', 'blob:https://example.com/1', 'blob:null/1', 'BLOB:a', 'mhtml:http://example.com/a.mht!b', 'mhtml:file://a', 'filesystem:https://example.com/temporary/a',
	'cid:a', 'mid:a', 'about:blank', 'about:srcdoc', 'about:config', 'view-source:https://example.com', 'srcdoc:a', 'res://ieframe.dll/a', 'ms-its:a.chm::/b.htm', 'jar:https://example.com/a.jar!/b', 'resource://gre/a',
];
const editors = [
	'command:workbench.action.terminal.new', 'COMMAND:a', 'command:a?%5B%5D', 'command&colon;a', 'com\tmand:a', ' command:a', 'command://a', 'command:mlNotes.evaluate?%5B%5D', '&#99;ommand:a', 'command:_workbench.open', 'vscode:extension/a.b', 'VSCODE:a', 'vscode://settings/a', 'vscode://file/etc/passwd',
	'vscode-insiders://file/a', 'vscode-insiders:a', 'vscode-webview://a/b', 'vscode-resource://file/a', 'vscode-resource:/a', 'vscode-file://vscode-app/a', 'vscode-remote://a/b', 'vscode-userdata:/a', 'vscode-vfs://github/a', 'vscode-notebook-cell:/a', 'vscode-local:/a', 'vscode-terminal:/a', 'untitled:a', 'output:a',
	'git:/a', 'search-editor:a', 'code-oss://a', 'vscodium://a', 'cursor://a', 'walkThrough://a', 'webview-panel:a', 'workspace:a', 'extension:a', 'jetbrains://a', 'ms-vscode:a', 'chrome://settings', 'chrome-extension://a/b', 'edge://settings', 'devtools://a', 'moz-extension://a', 'opera:config', 'electron://a', 'app://a',
];
const programs = [
	'file:///etc/passwd', 'FILE:///etc/passwd', 'file:/etc/passwd', 'file:etc', 'file://server/share', 'file:////server/share', 'file://localhost/etc/passwd', 'file://127.0.0.1/c$', 'file:\\\\\\\\server', 'fi\tle:///a', '&#102;ile:///a', 'ftp://example.com', 'ftps://a', 'sftp://a', 'ssh://a', 'scp://a', 'telnet://a', 'rlogin://a',
	'gopher://a', 'nntp://a', 'news:a', 'irc://a', 'ldap://a', 'ldaps://a', 'dict://a', 'tftp://a', 'smb://server/share', 'nfs://a', 'afp://a', 'webdav://a', 'dav://a', 'ws://a', 'wss://a', 'rtsp://a', 'magnet:?xt=a', 'bitcoin:a', 'tel:+1', 'sms:+1', 'facetime:a', 'callto:a', 'skype:a', 'sip:a', 'xmpp:a', 'zoommtg://a',
	'slack://a', 'msteams:a', 'steam://run/1', 'itms://a', 'market://a', 'intent://a#Intent;end', 'ms-msdt:/id', 'ms-officecmd:a', 'ms-word:ofe|u|https://a', 'ms-excel:a', 'search-ms:query=a', 'search:query=a', 'shell:startup', 'ms-settings:a', 'ms-appinstaller:?source=a', 'powershell:a', 'cmd:a', 'wsl:a', 'nix:a', 'apt:a', 'steam:a',
	'x-apple.systempreferences:a', 'applescript://a', 'x-man-page://ls', 'help:a', 'hcp://a', 'urn:a', 'uuid:a', 'oid:a', 'doi:10.1/a', 'git://a', 'svn://a', 'c:/windows', 'C:\\\\windows', 'c:a', 'z:', 'a:', 'x+y:a', 'x-y.z:a', 'a1:b',
];
const servers = [
	'//example.com', '//example.com/a', '///example.com', '////example.com', '/\\\\example.com', '\\\\\\\\server\\\\share', '\\\\\\\\server', '\\\\/server', '/\\\\/server', '//server/share', '&#47;/server', '/&#x2F;server', '%2f%2fserver/share', '%2F/server', '/%2fserver', '%5c%5cserver%5cshare', '%5C%5Cserver', '\\\\a', 'a\\\\b', 'a%5cb',
	'\t//server', ' //server', '/\t/server', '//%00server', '//[::1]/a', '//user@server', '//127.0.0.1', 'https:\\\\\\\\example.com', 'https:/example.com', 'https:example.com', 'https:///example.com', 'http:///example.com', 'https:', 'http:', 'https://', 'http://', 'https://\\\\example.com', 'https://example.com\\\\@evil', 'mailto:', 'mailto:/a', 'mailto://a',
];
const escapes = ['a%00b', 'a%0ab', 'a%0d%0ab', 'a%1fb', '%e0%80', '%6aavascript%3aalert(1)', 'javascript%3aalert(1)', 'c%3a/windows', 'command%3aa', '?', '?a', '?#a'];

describe('a link of a note', () => {
	test.each([...scripts, ...documents, ...editors, ...programs, ...servers, ...escapes])('%j is text', uri => expect(fateOf(uri)).toBe('text'));

	test.each<readonly [string, string]>([
		...['https://example.com', 'http://example.com/a?b=c#d', 'HTTPS://EXAMPLE.COM', 'https://user@example.com', 'https://example.com/javascript:alert(1)', 'https://example.com/?u=//evil', 'https://example.com/%00', 'https://[::1]/', 'mailto:me@example.com', 'MAILTO:me@example.com'].map(uri => [uri, 'web'] as const),
		...['#a', '#A b', '#%41', '#javascript:alert(1)', '#//a', '#"onclick="a', '#%zz', '#'].map(uri => [uri, 'note'] as const),
		['a.md', 'file /ws/notes/a.md'], ['./a.md#b', 'file /ws/notes/a.md'], ['b/c.pdf', 'file /ws/notes/b/c.pdf'], ['../a.md', 'file /ws/a.md'], ['/a.md', 'file /ws/a.md'], ['a%20b.md', 'file /ws/notes/a b.md'], ['ünï.md', 'file /ws/notes/ünï.md'], ['a.md?b#c', 'file /ws/notes/a.md'], ['a//b.md', 'file /ws/notes/a/b.md'], ['%', 'file /ws/notes/%'], ['%zz', 'file /ws/notes/%zz'], ['&#0000106avascript', 'file /ws/notes/&'],
		['a', 'file /ws/notes/a'], ['a.md#javascript:alert(1)', 'file /ws/notes/a.md'], ['a/b:c', 'file /ws/notes/a/b:c'], ['a&b.md', 'file /ws/notes/a&b.md'],
		// outside the workspace folder the reader is told, and nothing opens
		['../../etc/passwd', 'file outside'], ['/../etc/passwd', 'file outside'], ['%2e%2e/%2e%2e/etc/passwd', 'file outside'], ['..%2f..%2fetc/passwd', 'file outside'], ['../../ws2/a', 'file outside'], ['../..', 'file outside'], ['..', 'file outside'], ['.', 'file /ws/notes'], ['/', 'file outside'], ['../../ws', 'file outside'], ['a/../../../b', 'file outside'],
	])('%j: %s', (uri, fate) => expect(fateOf(uri)).toBe(fate));

	test('of the reference kind and in angle brackets it is the same', () => {
		for (const uri of [...scripts, ...editors].filter(uri => /^[\w:.()/-]+$/u.test(uri))) {
			const html = renderBlocks(`[x]: ${uri}\n\n[x] <${uri}>\n\n[![x](${uri})](${uri})\n`).map(block => block.html).join('');
			expect(html).not.toMatch(/(?:href|src)=/u);
		}
	});
});
