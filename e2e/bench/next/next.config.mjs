export default { poweredByHeader: false, serverExternalPackages: ["postgres"], turbopack: { root: "/" } };
