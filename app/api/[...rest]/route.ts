import { EntenteError } from '@/lib/model/errors'
import { route } from '@/lib/server/route'

/** Scripts get a problem they can read, not a page. */
const nowhere = route<{ rest: string[] }>((_, request) => {
  const { pathname } = new URL(request.url)
  return Promise.reject(
    new EntenteError('not-found', `There is nothing at ${pathname}.`, { where: pathname }),
  )
})

export { nowhere as DELETE, nowhere as GET, nowhere as PATCH, nowhere as POST, nowhere as PUT }
