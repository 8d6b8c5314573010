export const SUBJECTS = [
  "fundamentals",
  "api",
  "database",
  "node",
  "python",
  "java",
  "go",
  "php",
  "ruby",
  "csharp",
  "rust",
  "architecture",
  "security",
  "devops",
  "tooling",
  "collaboration",
  "motivation",
] as const;
export type Subject = (typeof SUBJECTS)[number];

export const SUBJECT_NAMES: Record<Subject, string> = {
  fundamentals: "Fundamentals",
  api: "APIs",
  database: "Databases",
  node: "Node.js",
  python: "Python",
  java: "Java",
  go: "Go",
  php: "PHP",
  ruby: "Ruby",
  csharp: "C#",
  rust: "Rust",
  architecture: "Architecture",
  security: "Security",
  devops: "DevOps",
  tooling: "Tooling",
  collaboration: "Collaboration",
  motivation: "Motivation",
};

export const KINDS = ["technical", "behavioural", "situational", "values", "reverse"] as const;
export type Kind = (typeof KINDS)[number];

export const KIND_NAMES: Record<Kind, string> = {
  technical: "Technical",
  behavioural: "Behavioural",
  situational: "Situational",
  values: "Values and ways of working",
  reverse: "Their questions",
};

export const LEVELS = ["junior", "mid", "senior", "lead"] as const;
export type Level = (typeof LEVELS)[number];

export const LEVEL_NAMES: Record<Level, string> = {
  junior: "Junior",
  mid: "Mid",
  senior: "Senior",
  lead: "Lead",
};

export const STACKS = ["node", "python", "java", "go", "php", "ruby", "csharp", "rust"] as const;
export type Stack = (typeof STACKS)[number];

export const STACK_NAMES: Record<Stack, string> = {
  node: "Node.js",
  python: "Python",
  java: "Java",
  go: "Go",
  php: "PHP",
  ruby: "Ruby",
  csharp: "C#",
  rust: "Rust",
};
