export const printScheme = 'app-print';
