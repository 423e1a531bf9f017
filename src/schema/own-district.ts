/** How the search names this district among others: no other one may have that id. Apart from the schema, which browsers need not load. */
export const OWN_DISTRICT = 'own';
