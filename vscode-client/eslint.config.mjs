import tseslint from 'typescript-eslint';

export default tseslint.config(
  ...tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { project: './tsconfig.json' } } },
  {
    rules: {
      // Numbers and lists read well where they stand.
      '@typescript-eslint/restrict-template-expressions': 'off',
      // An index or a match that is there by construction.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/test/**'],
    // The runner waits for its tests by itself.
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
);
