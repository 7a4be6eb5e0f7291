// A test reaches VS Code's API through files: it writes <workspace>/.probe/N.request.json, the probe answers in N.reply.json.
const fs = require('node:fs');
const path = require('node:path');
const vscode = require('vscode');

const EVERY = 50;

const documentOf = file => vscode.workspace.openTextDocument(vscode.Uri.joinPath(vscode.workspace.workspaceFolders[0].uri, file));
const plainRange = range => ({ start: { line: range.start.line, character: range.start.character }, end: { line: range.end.line, character: range.end.character } });
const plainHover = ({ contents, range }) => ({ text: contents.map(content => content.value ?? String(content)).join('\n\n'), range: range && plainRange(range) });
const plainDiagnostic = ({ message, severity, source, range }) => ({ message, severity: vscode.DiagnosticSeverity[severity], source, range: plainRange(range) });

const actions = {
	async hover({ file, line, character }) {
		const { uri } = await documentOf(file);
		const hovers = await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, new vscode.Position(line, character));
		return hovers.map(plainHover);
	},
	async diagnostics({ file }) {
		return vscode.languages.getDiagnostics((await documentOf(file)).uri).map(plainDiagnostic);
	},
	async fixes({ file, line, character }) {
		const { uri } = await documentOf(file);
		const at = new vscode.Position(line, character);
		const found = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at), 'quickfix');
		return found.map(({ title }) => title);
	},
	/** Applies a fix by its title: one edit, which one undo takes back. */
	async fix({ file, line, character, title }) {
		const { uri } = await documentOf(file);
		const at = new vscode.Position(line, character);
		const found = await vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at), 'quickfix');
		return vscode.workspace.applyEdit(found.find(action => action.title === title).edit);
	},
	async text({ file }) {
		return (await documentOf(file)).getText();
	},
	/** What is selected, in the editor that has the focus or had it last. */
	async selection() {
		const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
		return { file: path.posix.basename(editor.document.uri.path), text: editor.document.getText(editor.selection), line: editor.selection.start.line };
	},
	async edit({ file, text }) {
		const document = await documentOf(file);
		const edit = new vscode.WorkspaceEdit();
		edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
		return vscode.workspace.applyEdit(edit);
	},
	/** Loads and activates the extension, in milliseconds; undefined if something did so before. */
	async activation() {
		const extension = vscode.extensions.getExtension('ml-notes.ml-notes');
		if (!extension || extension.isActive) return undefined;
		const start = performance.now();
		await extension.activate();
		return performance.now() - start;
	},
	/** The Node host does not see what runs in the browser's. */
	async isInNode() {
		return vscode.extensions.getExtension('ml-notes.ml-notes') !== undefined;
	},
	async setting({ name, value }) {
		await vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
	},
};

async function answer(folder, request) {
	const { action, input } = JSON.parse(fs.readFileSync(path.join(folder, request), 'utf8'));
	fs.rmSync(path.join(folder, request));
	const reply = await actions[action](input).then(value => ({ value }), error => ({ error: String(error.stack ?? error) }));
	const file = path.join(folder, request.replace('.request.', '.reply.'));
	fs.writeFileSync(`${file}.part`, JSON.stringify(reply));
	fs.renameSync(`${file}.part`, file);
}

exports.activate = context => {
	const [workspace] = vscode.workspace.workspaceFolders ?? [];
	if (!workspace) return;
	const folder = path.join(workspace.uri.fsPath, '.probe');
	fs.mkdirSync(folder, { recursive: true });
	const timer = setInterval(() => {
		for (const file of fs.readdirSync(folder)) if (file.endsWith('.request.json')) void answer(folder, file);
	}, EVERY);
	context.subscriptions.push({ dispose: () => clearInterval(timer) });
};
