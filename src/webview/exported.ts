import type { ExportedNote } from '../exportedNote';
import { Page } from './page';
import { createLiveFormulas } from './standingAlone';

const main = document.getElementById('ml-note');
const data = document.getElementById('ml-data')?.textContent;
if (!main || !data) throw new Error('the page is not ours');

const note = JSON.parse(data) as ExportedNote;
const page = new Page(main);
page.adopt(note.lines, note.firstFormulas);
createLiveFormulas(page, index => note.live[index], { methodsOf: index => note.methods[index] }).mark(Object.keys(note.live).map(Number));
