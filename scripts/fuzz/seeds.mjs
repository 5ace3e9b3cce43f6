export const ownSeeds = [{ line: 'ls -la', shells: ['bash', 'sh', 'zsh'] }];
