/** The namespace of RDF. */
export const rdfNamespace = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
