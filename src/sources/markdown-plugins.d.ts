/** Plugins that carry no types of their own. */
declare module 'markdown-it-footnote' {
  const plugin: (markdown: import('markdown-it').MarkdownIt) => void;
  export default plugin;
}

declare module 'markdown-it-container' {
  const plugin: (markdown: import('markdown-it').MarkdownIt, name: string, options: {
    render: (tokens: readonly import('markdown-it').Token[], index: number) => string;
  }) => void;
  export default plugin;
}
