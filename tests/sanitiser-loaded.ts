import { loadSanitiser } from '../src/normalise/sanitiser.ts';

// For tests that make articles of captures themselves.
await loadSanitiser([{ paragraphs: [{ text: '', line: 1, html: '' }] }]);
