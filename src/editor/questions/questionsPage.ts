import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** The page of the questions view. It loads one style sheet and one script of ours and nothing else. */
export function questionsPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const at = (...parts: string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...parts)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'; form-action 'none'; base-uri 'none'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${at('media', 'questions.css')}">
  <title>Questions</title>
</head>
<body><script nonce="${nonce}" src="${at('dist', 'questions.js')}"></script></body>
</html>`;
}
