// An OpenID provider over the npm package `oidc-provider`: everything in memory, on the loopback interface.
import Provider from 'oidc-provider';

const port = Number(process.argv[2]);
const issuer = `http://127.0.0.1:${port}`;

const provider = new Provider(issuer, {
  cookies: { keys: ['a key for tests on loopback only'], long: { sameSite: 'none' } },
  enableHttpPostMethods: true,
  scopes: ['openid', 'offline_access'],
  // Any name is an account: the product's development pages take any password.
  findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  features: {
    backchannelLogout: { enabled: true },
    introspection: { enabled: true },
    registration: { enabled: true },
    revocation: { enabled: true },
  },
  // Refresh tokens also without offline_access: they end with the session.
  issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
  // The documented way to skip the question for consent.
  async loadExistingGrant({ oidc }) {
    const known = oidc.session.grantIdFor(oidc.client.clientId);
    if (known) return provider.Grant.find(known);
    const grant = new provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
    grant.addOIDCScope('openid offline_access');
    await grant.save();
    return grant;
  },
  // The default refuses loopback addresses, where the suite listens.
  fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
});

provider.listen(port, '127.0.0.1');
