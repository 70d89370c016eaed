"""A Django project with the headless API of `django-allauth`, on the loopback interface. The database is in the working directory."""

import sys
from importlib import metadata

import django
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import settings
from django.core.management import call_command
from django.http import JsonResponse
from django.urls import include, path

PORT, VALIDATION = sys.argv[1:]
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
    serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
)

settings.configure(
    ACCOUNT_EMAIL_VERIFICATION="none",
    ACCOUNT_LOGIN_METHODS={"email"},
    ACCOUNT_RATE_LIMITS=False,
    ACCOUNT_SIGNUP_FIELDS=["email*", "password1*"],
    ALLOWED_HOSTS=["127.0.0.1"],
    AUTHENTICATION_BACKENDS=["allauth.account.auth_backends.AuthenticationBackend"],
    DATABASES={
        "default": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": "allauth.db",
            # With the default mode, concurrent requests fail because the database is locked.
            "OPTIONS": {"timeout": 20, "transaction_mode": "IMMEDIATE", "init_command": "PRAGMA journal_mode=WAL"},
        }
    },
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    # No mail leaves the process.
    EMAIL_BACKEND="django.core.mail.backends.dummy.EmailBackend",
    HEADLESS_ONLY=True,
    # Sessions always have a session token; this adds an access token and a refresh token.
    HEADLESS_TOKEN_STRATEGY="allauth.headless.tokens.strategies.jwt.JWTTokenStrategy",
    HEADLESS_JWT_PRIVATE_KEY=KEY.decode(),
    HEADLESS_JWT_STATEFUL_VALIDATION_ENABLED=VALIDATION == "stateful",
    INSTALLED_APPS=[
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "allauth",
        "allauth.account",
        "allauth.headless",
        "allauth.usersessions",
    ],
    MIDDLEWARE=[
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "allauth.account.middleware.AccountMiddleware",
        "allauth.usersessions.middleware.UserSessionsMiddleware",
    ],
    # A cheap hash makes sign-ins quick: no password here is real.
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="a key for tests on loopback only",
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    USERSESSIONS_TRACK_ACTIVITY=True,
    USE_TZ=True,
)
django.setup()

# This needs the settings.
from allauth.headless.tokens.strategies.jwt.internal import validate_access_token  # noqa: E402


def resource(request):
    """A resource that requires an access token, validated as in the product's integrations for other frameworks."""
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    is_valid = validate_access_token(token) is not None
    return JsonResponse({"accepted": is_valid}, status=200 if is_valid else 401)


urlpatterns = [
    path("_allauth/", include("allauth.headless.urls")),
    path("accounts/", include("allauth.urls")),
    path("resource", resource),
    path("version", lambda _: JsonResponse({"version": metadata.version("django-allauth")})),
]

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    call_command("runserver", f"127.0.0.1:{PORT}", use_reloader=False)
