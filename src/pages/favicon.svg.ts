/** A notice on a board: part of the program, because `public/` belongs to the district. */
const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#a8281c" d="M4 2h24v28H4z"/><path fill="#fff" d="M8 9h16v17H8z"/><path fill="#1b1f24" d="M11 13h10v2H11zm0 4h10v2H11zm0 4h6v2h-6z"/></svg>';

export const GET = () => new Response(DRAWING, { headers: { 'content-type': 'image/svg+xml' } });
