declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  /** Naive Bayes over sets of tokens, as natural 8.1.1 has it. */
  export default class BayesClassifier {
    addDocument(tokens: string[], label: string): void;
    train(): void;
    /** Unnormalised probabilities, the likeliest first. */
    getClassifications(tokens: string[]): { label: string; value: number }[];
  }
}
