"""An OpenID provider over the Django application `django-oauth-toolkit`, on the loopback interface. The database is in the working directory."""

import sys
from importlib import metadata

import django
from django.conf import settings
from django.core.management import call_command
from django.http import JsonResponse
from django.urls import include, path
from jwcrypto.jwk import JWK

PORT = sys.argv[1]
KEY = JWK.generate(kty="RSA", size=2048).export_to_pem(private_key=True, password=None)
SIGN_IN = '<form method="post">{% csrf_token %}{{ form }}<button>Sign in</button></form>'

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": "provider.db",
            # With the default mode, concurrent requests fail because the database is locked.
            "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL"},
        }
    },
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "oauth2_provider"],
    LOGIN_URL="/sign-in",
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    ],
    OAUTH2_PROVIDER={
        "OAUTH2_VALIDATOR_CLASS": f"{__name__}.Validator",
        "OIDC_ENABLED": True,
        "OIDC_ISS_ENDPOINT": f"http://127.0.0.1:{PORT}/o",
        "OIDC_RSA_PRIVATE_KEY": KEY.decode(),
        "OIDC_RP_INITIATED_LOGOUT_ENABLED": True,
        # A hint of the signed-in user is enough, as the standard says.
        "OIDC_RP_INITIATED_LOGOUT_ALWAYS_PROMPT": False,
        "SCOPES": {"openid": "Sign in"},
    },
    # A cheap hash makes sign-ins quick: no password here is real.
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="a key for tests on loopback only",
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {
                "loaders": [
                    ("django.template.loaders.locmem.Loader", {"sign-in": SIGN_IN}),
                    "django.template.loaders.app_directories.Loader",
                ],
            },
        }
    ],
    USE_TZ=True,
)
django.setup()

# These need the settings.
from django.contrib.auth.models import User  # noqa: E402
from django.contrib.auth.views import LoginView  # noqa: E402
from oauth2_provider.models import Application  # noqa: E402
from oauth2_provider.oauth2_validators import OAuth2Validator  # noqa: E402


class Validator(OAuth2Validator):
    """The package leaves these to projects (its pull request 1361): without them, it answers prompt=none with 500.

    Its view already refuses users who are not signed in, and no client here needs consent.
    """

    def validate_silent_login(self, request):
        return True

    def validate_silent_authorization(self, request):
        return True


urlpatterns = [
    path("o/", include("oauth2_provider.urls")),
    path("sign-in", LoginView.as_view(template_name="sign-in")),
    path("version", lambda _: JsonResponse({"version": metadata.version("django-oauth-toolkit")})),
]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    User.objects.create_user("alice", password="any")
    for name in ["first", "second"]:
        Application.objects.create(
            algorithm=Application.RS256_ALGORITHM,
            authorization_grant_type=Application.GRANT_AUTHORIZATION_CODE,
            client_id=name,
            client_secret=f"{name}-secret",
            client_type=Application.CLIENT_CONFIDENTIAL,
            post_logout_redirect_uris="https://client.example/after",
            redirect_uris="https://client.example/callback",
            skip_authorization=True,
        )
    call_command("runserver", f"127.0.0.1:{PORT}", use_reloader=False)
