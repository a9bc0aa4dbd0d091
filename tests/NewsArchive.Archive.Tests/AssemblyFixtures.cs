using NewsArchive.Archive.Tests.Databases;

using Xunit;

[assembly: AssemblyFixture(typeof(PostgresServer))]
[assembly: AssemblyFixture(typeof(CitusServer))]
