// What kept answers are held against: an express handler that sends the same bytes from memory. PUT /name gives it those of a name.

import { createServer } from 'node:http';
import express from 'express';
import { bodyOf, listen } from './listen.ts';

const kept = new Map<string, Buffer>();
const app = express();
app.put('/:name', async (request, response) => {
  kept.set(request.params.name, Buffer.from(await bodyOf(request)));
  response.end();
});
app.post('/:name', express.json(), (request, response) => {
  const body = kept.get(request.params.name)!;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
});
listen(createServer(app));
