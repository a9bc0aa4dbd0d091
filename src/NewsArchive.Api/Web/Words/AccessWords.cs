namespace NewsArchive.Api.Web.Words;

/// <summary>What signing in and administration say.</summary>
internal static class AccessWords
{
    public static readonly PagePhrase SignIn = new("Masuk", "Sign in");
    public static readonly PagePhrase SignOut = new("Keluar", "Sign out");
    public static readonly PagePhrase SignInText = new("Masuk dengan kunci yang diberikan pengelola arsip; kunci yang sama berlaku untuk antarmuka REST.", "Sign in with the key that the archive's keeper gave you; it is the one for the REST interface too.");
    public static readonly PagePhrase Key = new("Kunci", "Key");
    public static readonly PagePhrase WrongKey = new("Kunci ini tidak berlaku. Periksa apakah tersalin seluruhnya.", "This key is not good. Check that all of it was copied.");
    public static readonly PagePhrase SignedInAs = new("Masuk dengan kunci {0}", "Signed in with key {0}");
    public static readonly PagePhrase MayNotAdd = new("Kunci Anda hanya untuk membaca; menyimpan perlu kunci ingest.", "Your key is for reading only; saving needs an ingest key.");

    public static readonly PagePhrase Keys = new("Kunci akses", "Access keys");
    public static readonly PagePhrase KeysText = new("Siapa yang boleh membaca, menambah, atau mengelola. Sejak kunci pertama dibuat, tidak ada yang masuk tanpa kunci.", "Who may read, add or administer. From the first key on nobody gets in without one.");
    public static readonly PagePhrase NoKeys = new("Belum ada kunci: siapa pun di komputer ini boleh melakukan segalanya.", "There is no key yet: whoever is on this machine may do everything.");
    public static readonly PagePhrase KeyName = new("Nama", "Name");
    public static readonly PagePhrase KeyNameHint = new("misalnya orang atau program yang memakainya", "such as the person or program that uses it");
    public static readonly PagePhrase Scope = new("Hak", "Scope");
    public static readonly PagePhrase Made = new("Dibuat", "Made");
    public static readonly PagePhrase LastUsed = new("Terakhir dipakai", "Last used");
    public static readonly PagePhrase Never = new("belum pernah", "never");
    public static readonly PagePhrase Revoke = new("Cabut", "Revoke");
    public static readonly PagePhrase RevokeOf = new("Cabut kunci {0}", "Revoke key {0}");
    public static readonly PagePhrase Revoked = new("dicabut", "revoked");
    public static readonly PagePhrase MakeKey = new("Buat kunci", "Make a key");
    public static readonly PagePhrase NewKey = new("Kunci baru; hanya ditampilkan sekali ini. Salin sekarang.", "The new key; it is shown this once. Copy it now.");
    public static readonly PagePhrase ScopeRead = new("membaca", "read");
    public static readonly PagePhrase ScopeIngest = new("membaca dan menambah", "read and add");
    public static readonly PagePhrase ScopeAdmin = new("mengelola", "administer");
    public static readonly PagePhrase WrongName = new("Nama kunci tidak dapat diterima.", "The name of the key cannot be taken.");
}
